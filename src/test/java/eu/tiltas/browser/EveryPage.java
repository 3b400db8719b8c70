package eu.tiltas.browser;

import eu.tiltas.language.Language;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** A fact that holds on every kind of page in every language: the test takes a {@link Kind} and a {@link Language}. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest(name = "{0} {1}")
@ArgumentsSource(EveryPage.Pages.class)
@interface EveryPage {

    /** All kinds in all languages. */
    final class Pages implements ArgumentsProvider {

        @Override
        public Stream<? extends Arguments> provideArguments(
                ParameterDeclarations parameters, ExtensionContext context) {
            return Arrays.stream(Kind.values())
                    .flatMap(kind -> Arrays.stream(Language.values()).map(language -> Arguments.of(kind, language)));
        }
    }
}
