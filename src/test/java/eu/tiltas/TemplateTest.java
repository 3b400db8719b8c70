package eu.tiltas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TemplateTest {

    private static final Pattern BEAN = Pattern.compile("@Named\\(\"([^\"]+)\"\\)");
    private static final Pattern VARIABLE = Pattern.compile("(?:\\bvar=|<ui:param name=)\"([^\"]+)\"");

    /** Expressions ask for beans before they ask for variables, so such a variable is never seen. */
    @Test
    void noVariableHasTheNameOfABean() {
        Set<String> beans = found(Path.of("src/main/java"), ".java", BEAN);
        Set<String> variables = found(Path.of("src/main/webapp"), ".xhtml", VARIABLE);
        assertThat(beans).contains("search", "page");
        assertThat(variables).contains("hit", "paging");

        Set<String> both = new HashSet<>(variables);
        both.retainAll(beans);

        assertThat(both).isEmpty();
    }

    private static Set<String> found(Path root, String ending, Pattern name) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .flatMap(file -> name.matcher(text(file)).results())
                    .map(match -> match.group(1))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
