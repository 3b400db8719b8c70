package eu.tiltas.web.desk;

import eu.tiltas.attachment.Attachments;
import eu.tiltas.attachment.KeptFile;
import eu.tiltas.link.Routes;
import eu.tiltas.web.KeptBytes;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** The bytes of a file for those at the desk, also before readers may have them. */
@Named("deskFileBytes")
@RequestScoped
public class DeskFileBytesView {

    private static final String PATH = Guard.ROOT + "file-bytes?at=";

    @Inject
    Attachments files;

    /** @param address its public one */
    static String url(String address) {
        return PATH + Routes.encode(address);
    }

    /** Sends what is asked for instead of a page. */
    public void load() {
        FacesContext context = FacesContext.getCurrentInstance();
        HttpServletResponse response =
                (HttpServletResponse) context.getExternalContext().getResponse();
        String path = Sent.text("at");
        Optional<KeptFile> kept = KeptFile.key(path).flatMap(files::find).flatMap(file -> KeptFile.of(file, path));
        try {
            if (kept.isPresent()) {
                new KeptBytes(kept.get(), false).send(Sent.request(), response, files);
            } else {
                response.setStatus(HttpServletResponse.SC_NOT_FOUND);
                response.setContentLength(0);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        context.responseComplete();
    }
}
