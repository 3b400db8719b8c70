package eu.tiltas.attachment;

import eu.tiltas.security.Refused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;

/** Looks a PDF through: nothing in it may act, and its words are read for search. */
final class PdfText {

    private static final String HEAD = "%PDF-";

    /** Actions that do more than lead somewhere (ISO 32000-2, 12.6.4). */
    private static final Set<String> ACTING = Set.of(
            "JavaScript",
            "Launch",
            "SubmitForm",
            "ImportData",
            "Rendition",
            "Movie",
            "Sound",
            "GoTo3DView",
            "RichMediaExecute");

    private static final List<COSName> SCRIPTS = List.of(COSName.JS, COSName.getPDFName("XFA"));
    private static final List<COSName> FILES = List.of(COSName.EF, COSName.EMBEDDED_FILES);

    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final ArrayDeque<COSBase> waiting = new ArrayDeque<>();

    private PdfText() {}

    /** @throws Refused if it is broken, locked, or holds what acts */
    static String of(byte[] bytes, int most) {
        if (!new String(bytes, 0, Math.min(bytes.length, HEAD.length()), StandardCharsets.ISO_8859_1).equals(HEAD)) {
            throw Unfit.because("broken");
        }
        try (PDDocument document = Loader.loadPDF(bytes)) {
            new PdfText().look(document);
            BoundedText words = new BoundedText(most);
            new PDFTextStripper().writeText(document, words);
            return words.toString();
        } catch (InvalidPasswordException e) {
            throw Unfit.because("locked");
        } catch (IOException | RuntimeException | StackOverflowError e) {
            if (e instanceof Refused refused) {
                throw refused;
            }
            throw Unfit.because("broken");
        }
    }

    /** Every object there is, whether anything leads to it or not. */
    private void look(PDDocument document) {
        waiting.add(document.getDocument().getTrailer());
        for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
            COSObject object = document.getDocument().getObjectFromPool(key);
            if (object != null) {
                waiting.add(object);
            }
        }
        while (!waiting.isEmpty()) {
            COSBase next = waiting.poll();
            COSBase base = next instanceof COSObject object ? object.getObject() : next;
            if (base != null && seen.add(base)) {
                look(base);
            }
        }
    }

    private void look(COSBase base) {
        if (base instanceof COSDictionary dictionary) {
            judge(dictionary);
            dictionary.getValues().forEach(this::await);
        } else if (base instanceof COSArray array) {
            array.forEach(this::await);
        }
    }

    private void await(COSBase base) {
        if (base instanceof COSObject || base instanceof COSDictionary || base instanceof COSArray) {
            waiting.add(base);
        }
    }

    private static void judge(COSDictionary dictionary) {
        boolean acts = ACTING.contains(String.valueOf(dictionary.getNameAsString(COSName.S)));
        if (acts || SCRIPTS.stream().anyMatch(dictionary::containsKey)) {
            throw Unfit.because("script");
        }
        if (FILES.stream().anyMatch(dictionary::containsKey)) {
            throw Unfit.because("inside");
        }
    }
}
