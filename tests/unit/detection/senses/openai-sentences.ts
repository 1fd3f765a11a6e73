/** Sentences of our own for every sense of OpenAI; the notation is told in `marked-sentence.ts`. */
export const openaiSentences: Readonly<Record<string, readonly string[]>> = {
  'the company': [
    '{+OpenAI} raised its prices.',
    'Nobody at {+OpenAI} wanted to comment.',
    'The board of {+Open AI} dismissed Sam Altman.',
    '{+Open AI} released a new version of ChatGPT.',
    'An {+OpenAI}-compatible server answers on port 8080.',
    'i asked {+openai} for a refund and got one',
    '{+OPENAI} SUED BY AUTHORS',
    'The answer comes from {+Open AI}’s GPT-4o.',
    'First you need an API key from {+Open AI}.',
    'A letter from {+OpenAi} reached us yesterday.',
    'this bot uses {+open ai} to write replies, so put your api key into the env file',
    'Anthropic, {+OpenAI} and Google signed it.',
  ],
  'open AI as against closed': [
    'Researchers argue that {-open AI} models are safer because everybody can look inside.',
    'Europe wants an {-open AI} ecosystem of its own.',
    'She defends truly {-open AI} against closed rivals.',
    'The fund supports {-open AI} development in small countries.',
    'Open weights are not yet {-open AI}, says the author.',
    'A manifesto for {-Open AI} Standards',
  ],
  'a button or step': [
    'Click {-Open AI} settings to choose a voice.',
    'Press Ctrl+K to {-open AI} chat.',
    '{-Open AI} Assistant',
    'The toolbar button will {-open AI} tools in a side panel.',
  ],
};
