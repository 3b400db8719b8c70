package eu.tiltas.web.desk;

import eu.tiltas.intake.Limits;
import eu.tiltas.security.Refused;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A file that a form of the desk sent.
 *
 * @param name as its sender calls it, without folders
 */
record SentFile(String name, byte[] content) {

    private static final String TOO_LARGE = SentFile.class.getName() + ".large";
    private static final String MULTIPART = "multipart/form-data";

    /** Who sends still more is cut off. */
    private static final long MOST_SKIPPED = 200L << 20;

    /** Fields beside the file. */
    private static final int ROOM = 1 << 20;

    /** Whether a request says that it brings more than is taken, or does not say how much: nothing of it is read. */
    static boolean isTooLarge(HttpServletRequest request) {
        return isMultipart(request)
                && (request.getContentLengthLong() < 0 || request.getContentLengthLong() > Limits.BYTES + ROOM);
    }

    private static boolean isMultipart(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith(MULTIPART);
    }

    /**
     * Lets the page that is shown instead tell why; browsers hear an answer only when they have sent all. What was typed
     * beside the file comes back into its fields.
     */
    static void refuse(HttpServletRequest request, String account) throws IOException {
        request.setAttribute(TOO_LARGE, true);
        long most = Math.min(request.getContentLengthLong(), MOST_SKIPPED);
        Map<String, List<String>> fields =
                new BesideFile(request.getContentType(), ROOM).read(request.getInputStream(), most);
        KeptForm.of(request, account, fields).showIn(request);
    }

    /** Whether what was sent was not read, because it was too large. */
    static boolean isUnread(HttpServletRequest request) {
        return request.getAttribute(TOO_LARGE) != null;
    }

    /** @throws Refused if what was sent was not read, because it was too large */
    static void demandRead(HttpServletRequest request) {
        if (isUnread(request)) {
            throw Refused.because("desk.refused.intake.large", Limits.BYTES >> 20);
        }
    }

    /** The file in a field; empty if none was chosen, or there is nothing in it. */
    static Optional<SentFile> read(HttpServletRequest request, String field) {
        return chosen(request, field).filter(file -> file.content().length > 0);
    }

    /** The file in a field, also if there is nothing in it; empty if none was chosen. */
    static Optional<SentFile> chosen(HttpServletRequest request, String field) {
        if (!isMultipart(request)) {
            return Optional.empty();
        }
        try {
            Part part = request.getPart(field);
            String name =
                    Optional.ofNullable(part).map(Part::getSubmittedFileName).orElse("");
            if (name.isEmpty()) {
                return Optional.empty();
            }
            try (InputStream in = part.getInputStream()) {
                return Optional.of(new SentFile(
                        name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1),
                        in.readNBytes(Limits.BYTES + 1)));
            }
        } catch (IOException | ServletException | IllegalStateException e) {
            throw Refused.because("desk.refused.intake.broken");
        }
    }
}
