package eu.tiltas.search;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Lets so many searches work at a time as there are processors; the others wait in the order in which they came. Work that
 * needs nothing but a processor is not done sooner by more threads, but the last of them is done much later.
 */
final class Turns {

    private static final int MOST = Math.max(2, Runtime.getRuntime().availableProcessors());

    private final Semaphore free = new Semaphore(MOST, true);

    /** Must not be called by the work itself. */
    <T> T of(Supplier<T> work) {
        free.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            free.release();
        }
    }
}
