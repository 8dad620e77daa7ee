package ibasho.kernel;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.chrono.JapaneseDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;

/** Dates and fiscal years as Japanese papers write them. What is stored stays ISO. Pure. */
public final class Wareki {
    /** Where the day is reckoned. */
    public static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private static final int APRIL = 4;

    private Wareki() {}

    /** A day, such as 令和8年11月24日（火）. */
    public static String day(LocalDate date) {
        var weekday = date.getDayOfWeek().getDisplayName(TextStyle.NARROW, Locale.JAPAN);
        return "%s%d月%d日（%s）"
                .formatted(year(date), date.getMonthValue(), date.getDayOfMonth(), weekday);
    }

    /** A month, such as 令和8年11月. */
    public static String month(YearMonth month) {
        return year(month.atEndOfMonth()) + month.getMonthValue() + "月";
    }

    /** A fiscal year, such as 令和8年度; named after the year of its April. */
    public static String fiscalYear(int year) {
        return year(namingDay(year)) + "度";
    }

    /** In which fiscal year a day lies: the year of its April. */
    public static int fiscalYearOf(LocalDate date) {
        return date.getMonthValue() < APRIL ? date.getYear() - 1 : date.getYear();
    }

    /** The first of April. */
    public static LocalDate firstDayOf(int fiscalYear) {
        return LocalDate.of(fiscalYear, APRIL, 1);
    }

    /** The last of March. */
    public static LocalDate lastDayOf(int fiscalYear) {
        return firstDayOf(fiscalYear + 1).minusDays(1);
    }

    /** 2019: an era that begins on 1 May gives its name to the fiscal year. */
    private static LocalDate namingDay(int year) {
        return LocalDate.of(year, APRIL + 1, 1);
    }

    private static String year(LocalDate date) {
        var japanese = JapaneseDate.from(date);
        var number = japanese.get(ChronoField.YEAR_OF_ERA);
        return japanese.getEra().getDisplayName(TextStyle.FULL, Locale.JAPAN)
                + (number == 1 ? "元" : Integer.toString(number))
                + "年";
    }
}
