package eu.tiltas.dataset.chart;

/** What tells series apart where colours can't: the first is plain, the others are hatched, dotted or crossed. */
final class Patterns {

    /** How many there are with the plain one. */
    static final int COUNT = 6;

    private static final String[] DRAWN = {
        "",
        "<path d=\"M-2 2l4-4M0 8l8-8M6 10l4-4\"/>",
        "<path class=\"dot\" d=\"M2 2h.01M6 6h.01\"/>",
        "<path d=\"M0 2h8M0 6h8\"/>",
        "<path d=\"M0 0l8 8M8 0l-8 8\"/>",
        "<path d=\"M2 0v8M6 0v8\"/>"
    };

    private Patterns() {}

    static String id(String chart, int series) {
        return chart + "-p" + (series + 1);
    }

    /** The definitions of those that so many series need. */
    static String of(String chart, int series) {
        StringBuilder out = new StringBuilder("<defs>");
        for (int i = 1; i < Math.min(series, COUNT); i++) {
            out.append("<pattern id=\"").append(id(chart, i));
            out.append("\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\"><path class=\"s");
            out.append(i + 1).append("\" d=\"M0 0h8v8h-8z\"/><g class=\"hatch\">");
            out.append(DRAWN[i]).append("</g></pattern>");
        }
        return out.append("</defs>").toString();
    }
}
