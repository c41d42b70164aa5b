import { entries, Site } from './support';

const LIBRARY = "web/getfolderbyserverrelativepath(decodedurl='/sites/dev/Files')";
const FORMS = "web/getfolderbyserverrelativepath(decodedurl='/sites/dev/Files/Forms')";
const RECEIVER = { EventType: 10001, ReceiverAssembly: 'Microsoft.Office.DocumentManagement, Version=16.0.0.0, Culture=neutral, PublicKeyToken=71e9bce111e9429c',
  ReceiverClass: 'Microsoft.Office.DocumentManagement.LocationBasedMetadataDefaultsReceiver', ReceiverName: 'LocationBasedMetadataDefaultsReceiver ItemAdded',
  SequenceNumber: 1000, Synchronization: 1 };

describe('the folder Forms of a library', () => {
  let site: Site;
  beforeAll(async () => {
    site = await Site.start();
    await site.list('Files', ['<Field Type="Text" Name="Owner" DisplayName="Owner"/>', '<Field Type="MultiChoice" Name="Kinds" DisplayName="Kinds"><CHOICES><CHOICE>a</CHOICE><CHOICE>b</CHOICE></CHOICES></Field>'], 101);
    await site.post(`${LIBRARY}/folders/add('in')`);
  });
  afterAll(() => site.close());

  const write = (html: string): Promise<unknown> => site.post(`${FORMS}/files/add(overwrite=true,url='client_LocationBasedDefaults.html')`, html);
  const upload = async (folder: string, name: string): Promise<{ [name: string]: unknown }> => {
    const added = await site.post(`web/getfolderbyserverrelativepath(decodedurl='${folder}')/files/add(url='${name}',overwrite=true)`, 'x');
    expect(added.status).toBe(200);
    return (await site.get(`web/getfilebyserverrelativepath(decodedurl='${folder}/${name}')/listitemallfields?$select=Owner,Kinds`)).json;
  };

  it('stands among the folders of the library and is neither counted nor an item', async () => {
    expect(entries(await site.get(`${LIBRARY}/folders`)).map(folder => folder.Name)).toEqual(['Forms', 'in']);
    expect((await site.get(LIBRARY)).json.ItemCount).toBe(1);
    expect(entries(await site.get("web/lists/getbytitle('Files')/items")).length).toBe(1);
    expect((await site.get(`${FORMS}/listitemallfields`)).json).toMatchObject({ 'odata.null': true });
  });

  it('takes files, which are no items of the library', async () => {
    await write('<MetadataDefaults />');
    expect(entries(await site.get(`${FORMS}/files`)).map(file => file.Name)).toEqual(['client_LocationBasedDefaults.html']);
    expect(entries(await site.get("web/lists/getbytitle('Files')/items")).length).toBe(1);
  });

  it('holds the defaults of folders, which new files get once the library has the event receiver; the nearest folder wins', async () => {
    await write('<MetadataDefaults><a href="/sites/dev/Files"><DefaultValue FieldName="Owner">CPIN</DefaultValue><DefaultValue FieldName="Kinds">a;b</DefaultValue></a>' +
      '<a href="/sites/dev/Files/in"><DefaultValue FieldName="Owner">Legal</DefaultValue></a></MetadataDefaults>');
    expect(await upload('/sites/dev/Files', 'before.txt')).toMatchObject({ Owner: null });
    const receivers = "web/lists/getbytitle('Files')/eventreceivers";
    expect((await site.post(`${receivers}/add`, { eventReceiverCreationInformation: RECEIVER })).status).toBe(201);
    expect(entries(await site.get(`${receivers}?$filter=ReceiverName eq '${RECEIVER.ReceiverName}'`))).toMatchObject([RECEIVER]);
    expect(await upload('/sites/dev/Files', 'a.txt')).toMatchObject({ Owner: 'CPIN', Kinds: ['a', 'b'] });
    expect(await upload('/sites/dev/Files/in', 'b.txt')).toMatchObject({ Owner: 'Legal', Kinds: ['a', 'b'] });
  });

  it('goes with its library', async () => {
    await site.remove("web/lists/getbytitle('Files')");
    expect((await site.get(FORMS)).json.Exists).toBe(false);
  });
});

describe('event receivers', () => {
  it('are kept for those who manage the list, found by id and deleted', async () => {
    const site = await Site.start();
    await site.list('Sample');
    const receivers = "web/lists/getbytitle('Sample')/eventreceivers";
    const made = await site.post(receivers, { ReceiverName: 'Hook', ReceiverUrl: 'https://example.org/hook', EventType: 10001, SequenceNumber: 5 });
    expect([made.status, made.json]).toMatchObject([201, { ReceiverName: 'Hook', EventType: 10001, SequenceNumber: 5 }]);
    expect((await site.post(receivers, { Nonsense: 1 })).status).toBe(400);
    expect((await site.post(receivers, { ReceiverName: 'x' }, { as: 'reader' })).status).toBe(403);
    const one = `${receivers}/getbyid('${String(made.json.ReceiverId)}')`;
    expect((await site.get(one)).json).toMatchObject({ ReceiverUrl: 'https://example.org/hook' });
    expect((await site.remove(one)).status).toBe(200);
    expect(entries(await site.get(receivers))).toEqual([]);
    await site.close();
  });
});
