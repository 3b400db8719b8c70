package eu.tiltas.browser;

import java.lang.System.Logger;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Decides what becomes of browser tests where there is no browser. */
final class BrowserCondition implements ExecutionCondition {

    private static final Logger LOG = System.getLogger(BrowserCondition.class.getName());
    private static final Set<String> SAID = ConcurrentHashMap.newKeySet();

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        String tests = context.getRequiredTestClass().getSimpleName();
        ConditionEvaluationResult result = decide(Chromium.find(), System.getenv(), tests);
        if (result.isDisabled() && SAID.add(tests)) {
            LOG.log(Logger.Level.WARNING, result.getReason().orElse(""));
        }
        return result;
    }

    /**
     * @param tests what is not tested without a browser
     * @throws IllegalStateException in continuous integration without a browser: skipped tests would look like green ones
     */
    static ConditionEvaluationResult decide(Optional<Path> chromium, Map<String, String> environment, String tests) {
        if (chromium.isPresent()) {
            return ConditionEvaluationResult.enabled("Chromium: " + chromium.get());
        }
        if (isIntegration(environment)) {
            throw new IllegalStateException(
                    "No Chromium, and CI is set: " + tests + " may not be skipped. " + howToInstall());
        }
        return ConditionEvaluationResult.disabled(banner(tests));
    }

    private static boolean isIntegration(Map<String, String> environment) {
        String ci = environment.getOrDefault("CI", "").strip();
        return !ci.isEmpty() && !ci.equalsIgnoreCase("false");
    }

    private static String banner(String tests) {
        String line = "*".repeat(78);
        return "\n" + line + "\n** NOT TESTED: " + tests + " – there is no Chromium on this machine.\n** "
                + howToInstall() + "\n" + line;
    }

    private static String howToInstall() {
        return "Install it (Debian: apt-get install chromium), or name it: CHROME=/path/to/chromium";
    }
}
