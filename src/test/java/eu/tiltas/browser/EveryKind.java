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

/** As {@link EveryPage}, each kind in one language only, in turn: for what words cannot change. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest(name = "{0} {1}")
@ArgumentsSource(EveryKind.Pages.class)
@interface EveryKind {

    /** All kinds, each in one of the languages. */
    final class Pages implements ArgumentsProvider {

        @Override
        public Stream<? extends Arguments> provideArguments(
                ParameterDeclarations parameters, ExtensionContext context) {
            return Arrays.stream(Kind.values())
                    .map(kind -> Arguments.of(kind, Language.values()[kind.ordinal() % Language.values().length]));
        }
    }
}
