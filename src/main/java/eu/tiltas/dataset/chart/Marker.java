package eu.tiltas.dataset.chart;

/** A point on a line, in another form for each series. */
final class Marker {

    private Marker() {}

    static String at(int series, double x, double y) {
        String start = "M" + Canvas.number(x) + " " + Canvas.number(y);
        return start
                + switch (series % 4) {
                    case 0 -> "m-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z";
                    case 1 -> "m-3.8 -3.8h7.6v7.6h-7.6z";
                    case 2 -> "m0 -5l5 8.6h-10z";
                    default -> "m0 -5.2l5.2 5.2l-5.2 5.2l-5.2 -5.2z";
                };
    }
}
