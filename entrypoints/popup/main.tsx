import { render } from 'preact';

const root = document.getElementById('root');
if (root) render(<h1>Context Annotator</h1>, root);
