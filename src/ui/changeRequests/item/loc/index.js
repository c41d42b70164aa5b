/** Part of a chunk, so it is bundled with it in both languages instead of being loaded with the page. */
define(['HubStrings', './en-us', './fr-fr'], function (hub, english, french) {
  return hub.Language === 'fr' ? french : english;
});
