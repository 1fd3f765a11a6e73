/** The smallest PDF that viewers open. */
const body =
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n' +
  '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n' +
  '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>endobj\ntrailer<</Root 1 0 R>>';

/** A page for the fixture server that is a PDF, in which no extension can run. */
export const tinyPdf = { body, contentType: 'application/pdf' };
