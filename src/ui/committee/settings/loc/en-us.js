define([], function () {
  return {
    Description: 'Which committee this page or tab is for, and on which site the hub is.',
    Site: 'Address of the hub’s site',
    SiteHelp: 'Leave it empty when this page or tab stands on that site itself. A tab of a meeting or chat stands on none: give the address, for example /sites/cpin.',
    Site_notAnAddress: 'This is no address of a site. Copy it from your browser, or write it as /sites/cpin.',
    Site_anotherTenant: 'This site is of another organization. Only sites of {0} can be chosen.',
    Site_none: 'There is no hub on this site yet. An owner of the site can set it up on a page with one of the hub’s web parts.',
    Site_denied: 'You may not read this site. Ask an owner of it, or choose another one.',
    Site_missing: 'There is no site with this address.',
    Site_silent: 'SharePoint did not answer. Check your connection and try again.',
    Body: 'Committee or group',
    BodyFirst: 'The first that decides on change requests',
    BodyUnknown: '{0} (not on this site)',
    BodiesLoading: 'Reading the committees of the site…',
    Again: 'Try again'
  };
});
