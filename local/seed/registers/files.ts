import type { Ref } from '../../../src/schema/define';
import { bodies } from '../../../src/schema/lists/bodies';
import { plans } from '../../../src/schema/lists/plans';
import { resourceFiles } from '../../../src/schema/lists/resourceFiles';
import type { Ground } from './rows';

/** A PDF of one page that says what it is. */
function samplePdf(text: string): Uint8Array {
  const content = `BT /F1 18 Tf 60 760 Td (${text.replace(/[()\\]/g, ' ')}) Tj ET`;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<</Font<</F1 5 0 R>>>>/Contents 4 0 R>>',
    `<</Length ${content.length}>>stream\n${content}\nendstream`, '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>'
  ];
  let pdf = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const at = pdf.length;
    pdf += `${index + 1} 0 obj${object}endobj\n`;
    return at;
  });
  const table = offsets.map(at => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  return new TextEncoder().encode(`${pdf}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${pdf.length}\n%%EOF\n`);
}

const samplePlans = [
  ['sustainment-framework', 'Sustainment framework', '1.0', '2024-09-18', 'sustainment'],
  ['sustainment-framework', 'Sustainment framework', '2.0', '2026-05-20', 'sustainment'],
  ['operations-strategy-plan', 'Operations and Strategy project plan', '3.1', '2026-05-13', 'operations-strategy'],
  ['training-plan', 'Training project plan', '1.2', '2025-06-04', 'operations-strategy'],
  ['workplan', 'Data quality workplan', '1.0', '2026-07-15', 'operations-strategy']
] as const;

/** Files of a few practices and resources, and the plans with their versions. */
export async function addFiles({ store }: Ground, practices: readonly Ref[], resources: readonly Ref[]): Promise<void> {
  const must = (result: { readonly ok: boolean }): void => { if (!result.ok) throw new Error(JSON.stringify(result)); };
  const nameOf = (title: string): string => title.replace(/[^A-Za-z0-9 -]/g, '').trim();
  for (const practice of practices.slice(0, 3)) {
    must(await store.putFile(resourceFiles, `${nameOf(practice.Title)}.en.pdf`, samplePdf(practice.Title), { Practice: practice, Version: '2.0', Language: 'en', PublishedOn: '2026-03-04' }));
  }
  for (const resource of resources.slice(0, 3)) {
    must(await store.putFile(resourceFiles, `${nameOf(resource.Title)}.en.pdf`, samplePdf(resource.Title),
      { TrainingResource: resource, Version: '1.0', Language: 'en', PublishedOn: '2024-09-02' }));
  }
  for (const [Kind, title, Version, ApprovedOn, body] of samplePlans) {
    const row = await store.find(bodies, `body:${body}`);
    if (!row.ok || !row.value) throw new Error(`There is no body ${body}.`);
    must(await store.putFile(plans, `${title} ${Version}.pdf`, samplePdf(`${title} ${Version}`),
      { Kind, Version, VersionDate: ApprovedOn, ApprovedOn, ApprovedBy: { Id: row.value.Id, Title: row.value.Title ?? '' } }));
  }
}
