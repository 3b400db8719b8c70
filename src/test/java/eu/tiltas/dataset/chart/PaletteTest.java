package eu.tiltas.dataset.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The six colours of the charts, on light and on dark ground, as people with each form of colour blindness see them
 * (simulation of Machado, Oliveira and Fernandes 2009, full severity) and in grey. Distances are those of CIELAB.
 */
class PaletteTest {

    private static final double[][] ALL = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
    private static final double[][] PROTAN = {
        {0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}
    };
    private static final double[][] DEUTAN = {
        {0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}
    };
    private static final double[][] TRITAN = {
        {1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}
    };

    /** The first definition of a token is for light ground, the second for dark, as the sheet has them. */
    private static List<double[]> colours(int scheme) throws IOException {
        String css = Files.readString(Path.of("src/main/webapp/WEB-INF/assets/tiltas.css"));
        List<double[]> colours = new ArrayList<>();
        for (int i = 1; i <= 6; i++) {
            colours.add(linear(token(css, "c" + i, scheme)));
        }
        colours.add(linear(token(css, "paper", scheme)));
        return colours;
    }

    private static String token(String css, String name, int scheme) {
        Matcher token = Pattern.compile("--" + name + ": #([0-9a-f]{6});").matcher(css);
        for (int i = 0; i <= scheme; i++) {
            assertThat(token.find()).as(name).isTrue();
        }
        return token.group(1);
    }

    private static double[] linear(String hex) {
        double[] rgb = new double[3];
        for (int i = 0; i < 3; i++) {
            double c = Integer.parseInt(hex.substring(2 * i, 2 * i + 2), 16) / 255.0;
            rgb[i] = c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
        }
        return rgb;
    }

    private static double luminance(double[] rgb) {
        return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
    }

    private static double[] lab(double[] rgb, double[][] seen) {
        double[] s = new double[3];
        for (int i = 0; i < 3; i++) {
            s[i] = Math.max(0, seen[i][0] * rgb[0] + seen[i][1] * rgb[1] + seen[i][2] * rgb[2]);
        }
        double x = f((0.4124 * s[0] + 0.3576 * s[1] + 0.1805 * s[2]) / 0.95047);
        double y = f(luminance(s));
        double z = f((0.0193 * s[0] + 0.1192 * s[1] + 0.9505 * s[2]) / 1.08883);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double f(double t) {
        return t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16.0 / 116;
    }

    @ParameterizedTest
    @CsvSource({"0, all", "0, protan", "0, deutan", "0, tritan", "1, all", "1, protan", "1, deutan", "1, tritan"})
    void anyTwoColoursAreApart(int scheme, String eyes) throws IOException {
        double[][] seen =
                switch (eyes) {
                    case "protan" -> PROTAN;
                    case "deutan" -> DEUTAN;
                    case "tritan" -> TRITAN;
                    default -> ALL;
                };
        List<double[]> labs =
                colours(scheme).stream().limit(6).map(c -> lab(c, seen)).toList();
        for (int i = 0; i < labs.size(); i++) {
            for (int j = 0; j < i; j++) {
                double sum = 0;
                for (int k = 0; k < 3; k++) {
                    sum += Math.pow(labs.get(i)[k] - labs.get(j)[k], 2);
                }
                assertThat(Math.sqrt(sum)).as((j + 1) + " and " + (i + 1)).isGreaterThan(20);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0", "1"})
    void inGreyTheyAreApart(int scheme) throws IOException {
        List<Double> grey = new ArrayList<>(
                colours(scheme).stream().limit(6).map(c -> lab(c, ALL)[0]).toList());
        Collections.sort(grey);
        for (int i = 1; i < grey.size(); i++) {
            assertThat(grey.get(i) - grey.get(i - 1)).as(grey.toString()).isGreaterThan(4.5);
        }
    }

    @ParameterizedTest
    @CsvSource({"0", "1"})
    void eachStandsOutFromTheGround(int scheme) throws IOException {
        List<double[]> colours = colours(scheme);
        double ground = luminance(colours.get(6));
        assertThat(colours.subList(0, 6)).allSatisfy(colour -> {
            double own = luminance(colour);
            assertThat((Math.max(own, ground) + 0.05) / (Math.min(own, ground) + 0.05))
                    .as(Arrays.toString(colour))
                    .isGreaterThanOrEqualTo(3);
        });
    }

    @Test
    void theMeasureKnowsColoursThatAreAlike() {
        assertThat(lab(linear("ff0000"), ALL)[0]).isCloseTo(53.2, org.assertj.core.data.Offset.offset(0.5));
    }
}
