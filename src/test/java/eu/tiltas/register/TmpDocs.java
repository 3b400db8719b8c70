package eu.tiltas.register;

public class TmpDocs {
    public static eu.tiltas.search.DocumentSource of(ImportedRegisters r) {
        RegisterDocuments d = new RegisterDocuments();
        d.registers = r.registers();
        return d;
    }
}
