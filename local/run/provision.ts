import { parseArgs } from 'node:util';
import { provisionSite } from '../seed';

// npm run provision [-- --url URL]: makes a local site what the list definitions ask for, without sample data. Safe to
// repeat: what is there already stays.

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { url: { type: 'string', default: 'http://localhost:4373/sites/cpin' } } });
  console.log(`Setting up ${values.url} …`);
  await provisionSite(values.url);
  console.log('The site has every list, column, view and group.');
}

main().catch((error: Error & { cause?: { code?: string } }) => {
  const unreachable = error.cause?.code === 'ECONNREFUSED';
  console.error(unreachable ? 'Nothing answers there. Start the site first: npm start' : error.message);
  process.exitCode = 1;
});
