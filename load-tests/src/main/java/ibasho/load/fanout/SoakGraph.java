package ibasho.load.fanout;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Four graphs over time, one below the other, for the documents. */
final class SoakGraph {
    private static final int WIDTH = 720;
    private static final int LEFT = 64;
    private static final int RIGHT = 16;
    private static final int PANEL = 140;
    private static final int TOP = 30;
    private static final int PLOT = 86;
    private static final double MIB = 1 << 20;

    private final List<SoakLook> looks;
    private final double warmUpMinutes;

    SoakGraph(List<SoakLook> looks, double warmUpMinutes) {
        this.looks = looks;
        this.warmUpMinutes = warmUpMinutes;
    }

    /** The whole picture; each panel says its slope. */
    String svg(List<Trend> trends) {
        var figures =
                List.<ToDoubleFunction<SoakLook>>of(
                        l -> l.heapBytes() / MIB,
                        l -> l.residentBytes() / MIB,
                        SoakLook::threads,
                        SoakLook::files);
        var height = PANEL * trends.size() + 10;
        var svg = new StringBuilder();
        svg.append(
                """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="13">
                <rect width="%d" height="%d" fill="#fff"/>
                """
                        .formatted(WIDTH, height, WIDTH, height));
        for (int i = 0; i < trends.size(); i++) {
            panel(svg, i * PANEL, trends.get(i), figures.get(i));
        }
        return svg.append("</svg>\n").toString();
    }

    private void panel(StringBuilder svg, int y, Trend trend, ToDoubleFunction<SoakLook> figure) {
        var most = 1.2 * looks.stream().mapToDouble(figure).max().orElse(1);
        var title =
                String.format(
                        Locale.ROOT,
                        "%s: %.1f%s, %+.2f ± %.2f an hour",
                        trend.what(),
                        trend.mean(),
                        trend.unit().isEmpty() ? "" : " " + trend.unit(),
                        trend.perHour(),
                        trend.error());
        text(svg, LEFT, y + TOP - 8, "start", title);
        text(svg, LEFT - 6, y + TOP + 12, "end", number(most));
        text(svg, LEFT - 6, y + TOP + PLOT, "end", "0");
        text(svg, LEFT, y + TOP + PLOT + 16, "start", "0");
        text(svg, WIDTH - RIGHT, y + TOP + PLOT + 16, "end", number(lastMinute()) + " min");
        svg.append(
                """
                <rect x="%d" y="%d" width="%.1f" height="%d" fill="#e8e4da"/>
                <path d="M%d %dV%dH%d" fill="none" stroke="#888"/>
                <polyline fill="none" stroke="#1f6f5c" stroke-width="1.5" points="%s"/>
                """
                        .formatted(
                                LEFT,
                                y + TOP,
                                x(warmUpMinutes) - LEFT,
                                PLOT,
                                LEFT,
                                y + TOP,
                                y + TOP + PLOT,
                                WIDTH - RIGHT,
                                points(y, most, figure)));
    }

    private String points(int y, double most, ToDoubleFunction<SoakLook> figure) {
        var points = new StringBuilder();
        for (var look : looks) {
            points.append(
                    String.format(
                            Locale.ROOT,
                            "%.1f,%.1f ",
                            x(look.minute()),
                            y + TOP + PLOT * (1 - figure.applyAsDouble(look) / most)));
        }
        return points.toString().strip();
    }

    private double x(double minute) {
        return LEFT + (WIDTH - LEFT - RIGHT) * minute / lastMinute();
    }

    private double lastMinute() {
        return looks.getLast().minute();
    }

    private static void text(StringBuilder svg, int x, int y, String anchor, String words) {
        svg.append(
                "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\" fill=\"#333\">%s</text>\n"
                        .formatted(x, y, anchor, words));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }
}
