// What a business profile says of an enterprise; in text it is JSON.
import { list, structure, text } from '../../ontology/values/index.js';

const items = (example: string) => list(text({ max: 300, example }));

interface ProfileContent {
  products?: string[];
  capacity?: string;
  certificates?: string[];
  markets?: string[];
  needs?: string[];
}

const parsed = (cell: string): ProfileContent | undefined => {
  try {
    return JSON.parse(cell) as ProfileContent;
  } catch {
    return undefined;
  }
};

export const profileContent = structure<ProfileContent>(
  {
    name: 'ProfileContent',
    description: 'What a business profile says of an enterprise; unknown parts are null.',
    fields: {
      products: { type: items('rattan chairs'), description: 'Goods and services on offer', optional: true },
      capacity: { type: text({ max: 500 }), description: 'What it can deliver, with unit and time', optional: true },
      certificates: { type: items('ISO 9001'), description: 'Certificates held', optional: true },
      markets: { type: items('Viet Nam'), description: 'Markets that it sells to or wants to', optional: true },
      needs: { type: items('packaging design'), description: 'Support and partners that it looks for', optional: true },
    },
  },
  {
    example: '{"products":["rattan chairs"],"needs":["packaging design"]}',
    parse: parsed,
    print: (content) => JSON.stringify(content),
  },
);
