define([], function () {
  return {
    NoPack: 'This site has no program pack yet.',
    NoPack_do: 'The pack holds the words, choices and committees of the program. An owner of this site can set it up.',
    BadPack: 'The program pack of this site has mistakes, so the page cannot open.',
    BadPack_do: 'An owner can correct it in the list “Program Packs”. What is wrong, and where:',
    SetUp: 'Set up this site',
    SettingUp: 'Setting up this site…',
    SetUpStep: 'Step {0} of {1}',
    SetUpDone: 'This site is set up.',
    ThisSite: 'This site',
    SetUpAgain: 'Set it up again after an update: lists, columns, forms and commands that a newer version needs are added, and nothing is deleted. For owners.'
  };
});
