package ibasho.staff;

import ibasho.kernel.Wareki;
import ibasho.protocol.AuditKind;
import ibasho.protocol.ConcernCategory;
import ibasho.protocol.Role;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The short facts of an entry in Japanese; ids of rows are left out. Pure. */
final class AuditNote {
    /** What only a program can read, and what goes without saying. */
    private static final Pattern LEFT_OUT =
            Pattern.compile("(step|followUp|hat|dates|glass|incident)=.*|staff=false");

    private static final Map<String, String> NAMES =
            Map.ofEntries(
                    Map.entry("version", "版"),
                    Map.entry("day", "日"),
                    Map.entry("from", "から"),
                    Map.entry("to", "まで"),
                    Map.entry("category", "区分"),
                    Map.entry("minutes", "分"),
                    Map.entry("line", "発言"),
                    Map.entry("roles", "役割"),
                    Map.entry("kind", "種類"),
                    Map.entry("form", "形"),
                    Map.entry("topic", "区分"),
                    Map.entry("staff", "スタッフ"),
                    Map.entry("reference", "整理番号"),
                    Map.entry("found", "結果"),
                    Map.entry("erased", "消したもの"),
                    Map.entry("pieces", "件数"),
                    Map.entry("records", "件数"),
                    Map.entry("sha256", "控えの値"),
                    Map.entry("seq", "番号"));

    private static final Map<String, String> WORDS =
            Map.ofEntries(
                    Map.entry("true", "はい"),
                    Map.entry("WHOLE", "欠けも書きかえもない"),
                    Map.entry("CHANGED", "書きかえがあった"),
                    Map.entry("OUT_OF_ORDER", "順番が入れかわっていた"),
                    Map.entry("MISSING", "なくなったものがあった"),
                    Map.entry("REBUILT", "控えとちがった"),
                    Map.entry("CHAT", "ひろまの発言"),
                    Map.entry("PRIVATE_LINE", "スタッフとの連絡"),
                    Map.entry("STAYS", "入室の記録"),
                    Map.entry("RECORDS", "対応の記録"),
                    Map.entry("FIRST", "はじめて"),
                    Map.entry("RETURN", "もどる"),
                    Map.entry("RESET", "入り直す"),
                    Map.entry("DEMO", "デモ"),
                    Map.entry("OPENED", "ひらいた"),
                    Map.entry("PAUSED", "休けい"),
                    Map.entry("RESUMED", "再びひらいた"),
                    Map.entry("QUIET_ON", "静かな場"),
                    Map.entry("QUIET_OFF", "静かな場の終わり"),
                    Map.entry("EXTENDED", "延長"),
                    Map.entry("GRACE", "閉めた"),
                    Map.entry("CLOSED", "閉めた"),
                    Map.entry("CARE", "つらい"));

    private AuditNote() {}

    static String of(Map<String, String> details) {
        return new TreeMap<>(details)
                .entrySet().stream()
                        .filter(fact -> !LEFT_OUT.matcher(fact.toString()).matches())
                        .map(fact ->
                                NAMES.getOrDefault(fact.getKey(), fact.getKey())
                                        + "："
                                        + value(fact.getKey(), fact.getValue()))
                        .collect(Collectors.joining("　"));
    }

    private static String value(String key, String value) {
        return switch (key) {
            case "day", "from", "to" -> Wareki.day(LocalDate.parse(value));
            case "category", "topic" -> category(value);
            case "roles" -> roles(value);
            case "kind" -> kind(value);
            default -> WORDS.getOrDefault(value, value);
        };
    }

    private static String kind(String value) {
        for (var kind : AuditKind.values()) {
            if (kind.name().equals(value)) {
                return StaffWords.kind(kind);
            }
        }
        return WORDS.getOrDefault(value, value);
    }

    private static String category(String value) {
        for (var category : ConcernCategory.values()) {
            if (category.name().equals(value)) {
                return StaffWords.category(category);
            }
        }
        return WORDS.getOrDefault(value, value);
    }

    private static String roles(String value) {
        return Pattern.compile(" ")
                .splitAsStream(value)
                .filter(name -> !name.isEmpty())
                .map(name -> StaffWords.role(Role.valueOf(name)))
                .collect(Collectors.joining("・"));
    }
}
