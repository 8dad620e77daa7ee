package ibasho.opening.hours;

import ibasho.protocol.DiaryView;
import java.util.stream.Collectors;

/** A diary as one page of HTML for A4, complete in itself, without scripts. Pure. */
final class DiaryPage {
    private static final String STYLE =
            """
            @page { size: A4; margin: 20mm; }
            body { font-family: "BIZ UDPGothic", "Noto Sans JP", "Yu Gothic UI", sans-serif;
                   font-size: 11pt; line-height: 1.7; color: #000; background: #fff;
                   max-width: 170mm; margin: 1rem auto; padding: 0 1rem; }
            h1 { font-size: 16pt; margin: 0 0 1rem; }
            h2 { font-size: 12pt; margin: 1.2rem 0 .3rem; border-bottom: 1px solid #666;
                 break-after: avoid; }
            p { margin: .2rem 0; white-space: pre-wrap; overflow-wrap: anywhere; }
            .signed { margin-top: 2rem; border: 1px solid #666; padding: .5rem 1rem;
                      break-inside: avoid; }
            @media print { body { margin: 0; padding: 0; } }
            """;

    private DiaryPage() {}

    static String of(DiaryView diary) {
        return """
        <!doctype html>
        <html lang="ja">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
        <title>開設日誌 %s</title>
        <style>
        %s</style></head>
        <body>
        <h1>開設日誌</h1>
        %s
        %s
        <h2>記入の記録</h2>
        %s
        <div class="signed">%s</div>
        </body></html>
        """
                .formatted(
                        escaped(diary.hours().dateText()),
                        STYLE,
                        paragraphs(diary.draft()),
                        sections(diary),
                        paragraphs(DiaryFiles.history(diary)),
                        paragraph(DiaryFiles.signature(diary)));
    }

    private static String sections(DiaryView diary) {
        return DiaryFiles.sections(diary.text()).entrySet().stream()
                .map(section ->
                        "<h2>"
                                + escaped(section.getKey())
                                + "</h2>"
                                + paragraph(section.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private static String paragraphs(Iterable<String> lines) {
        var page = new StringBuilder();
        lines.forEach(line -> page.append(paragraph(line)).append('\n'));
        return page.toString();
    }

    private static String paragraph(String text) {
        return "<p>" + escaped(text) + "</p>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
