package eu.tiltas.browser;

import com.microsoft.playwright.options.ColorScheme;

/**
 * How a reader looks at the site.
 *
 * @param width of the window in CSS pixels
 * @param largeText whether the browser's own text size is set to 200 %
 * @param script whether JavaScript is on
 */
record Look(int width, ColorScheme scheme, boolean largeText, boolean script) {

    static final Look WIDE = new Look(1280, ColorScheme.LIGHT, false, true);
    static final Look NARROW = new Look(320, ColorScheme.LIGHT, false, true);

    Look {
        if (width < 200 || width > 4000) {
            throw new IllegalArgumentException("width: " + width);
        }
    }

    Look withLargeText() {
        return new Look(width, scheme, true, script);
    }

    Look withoutScript() {
        return new Look(width, scheme, largeText, false);
    }

    int height() {
        return width < 600 ? 700 : 900;
    }
}
