package eu.tiltas.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Tests that need Chromium. Without it they are skipped on a desk, with a banner in the output of the build, and fail
 * where the environment variable {@code CI} is set. A test method or constructor may ask for the {@link Desk},
 * from which readers look, or for the {@link Newsroom}, where editors work.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith({BrowserCondition.class, Desk.Resolver.class, Newsroom.Resolver.class})
@interface RequiresBrowser {}
