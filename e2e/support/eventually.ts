/**
 * Waits until an assertion holds, and fails as it last failed when it does not within the patience given. For what is stored:
 * a page may show a change before SharePoint has answered, and what lies under an open dialog counts as not there for locators by role.
 * @param patience milliseconds
 */
export async function eventually(holds: () => Promise<void>, patience = 15_000): Promise<void> {
  const end = Date.now() + patience;
  for (;;) {
    try {
      return await holds();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise(resolve => { setTimeout(resolve, 100); });
    }
  }
}
