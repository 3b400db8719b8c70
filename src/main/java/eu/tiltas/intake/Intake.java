package eu.tiltas.intake;

import eu.tiltas.language.Language;
import eu.tiltas.security.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Takes in files and pasted pages. What is too large, too deep, too slow or no text is refused with the reason. */
@ApplicationScoped
public class Intake {

    private static final Logger LOG = Logger.getLogger(Intake.class.getName());

    private final Semaphore places = new Semaphore(Limits.TOGETHER);

    /**
     * A file.
     *
     * @param name as its sender calls it
     * @param reader the language that it is in, if that does not show
     */
    public Taken file(String name, byte[] content, Language reader) {
        if (content.length == 0) {
            throw Refused.because("desk.refused.intake.empty");
        }
        if (content.length > Limits.BYTES) {
            throw Refused.because("desk.refused.intake.large", Limits.BYTES >> 20);
        }
        return inTime(() -> Conversion.ofFile(name, content, reader));
    }

    /**
     * What somebody pasted: the source of a page, or words.
     *
     * @param address of the page, to which relative links relate; may be empty
     */
    public Taken pasted(String words, String address, Language reader) {
        check(words);
        return inTime(() -> Conversion.ofWords(words, address, reader));
    }

    /** A piece of a page or of an office text as the clipboard holds it. */
    public Taken clipboard(String html, Language reader) {
        check(html);
        return inTime(() -> Conversion.ofClipboard(html, reader));
    }

    private static void check(String words) {
        if (words.isBlank()) {
            throw Refused.because("desk.refused.intake.empty");
        }
        if (words.length() > Limits.BYTES / 2) {
            throw Refused.because("desk.refused.intake.large", Limits.BYTES >> 20);
        }
    }

    /** In a thread of its own: nothing else ends a reader of files that does not come to an end. */
    private Taken inTime(Callable<Taken> conversion) {
        if (!acquire()) {
            throw Refused.because("desk.refused.intake.busy");
        }
        FutureTask<Taken> task = new FutureTask<>(() -> {
            try {
                return conversion.call();
            } finally {
                places.release();
            }
        });
        Thread thread = new Thread(task, "intake");
        thread.setDaemon(true);
        thread.setContextClassLoader(Intake.class.getClassLoader());
        thread.start();
        try {
            return task.get(Limits.TIME.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            throw Refused.because("desk.refused.intake.time");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refused.because("desk.refused.intake.busy");
        } catch (ExecutionException e) {
            throw refused(e.getCause());
        }
    }

    private boolean acquire() {
        try {
            return places.tryAcquire(Limits.TIME.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Refused refused(Throwable failure) {
        if (failure instanceof Refused refused) {
            return new Refused(refused.reasons());
        }
        if (failure instanceof OutOfMemoryError || failure instanceof StackOverflowError) {
            return Refused.because("desk.refused.intake.bomb");
        }
        LOG.log(Level.WARNING, "What somebody wanted to import could not be read", failure);
        return Refused.because("desk.refused.intake.broken");
    }
}
