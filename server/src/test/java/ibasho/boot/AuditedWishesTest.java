package ibasho.boot;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.gateway.RawSocket;
import ibasho.protocol.Role;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * Whoever is answered "done" finds the act in the record already: a whole real house is asked by
 * raw frames, and the record is read past the program, in the file, as soon as the answer is there.
 * Every wish is in one of three lists, so that a new one cannot be forgotten.
 */
final class AuditedWishesTest extends AuditedHouse {
    /** Asked in {@link AuditedLadderTest}. */
    private static final String LADDER = "steer.";

    private static final String HEAD =
            ",\"head\":{\"from\":\"2026-10-20T01:00:00Z\",\"to\":\"2026-10-20T02:00:00Z\","
                    + "\"medium\":\"PHONE\",\"kind\":\"CONSULT\"}";

    @AfterAll
    static void everyWishIsInOneList() {
        assertThat(ASKED).containsAll(RecordedWishes.toAsk(name -> !name.startsWith(LADDER)));
    }

    @Test
    void peopleAndTheirRoles() {
        var added =
                audited(
                        "people.add",
                        ",\"staff\":false,\"realName\":\"早瀬 かわせみ\",\"reading\":\"はやせ"
                                + " かわせみ\",\"email\":null,\"phone\":\"0857000000\",\"contactNote\":\"\"",
                        "people.add");
        var who = ",\"person\":\"" + found("\"person\":\"([^\"]+)\"", added) + "\"";
        audited("people.invite", who, "link.made");
        audited("people.suspend", who + ",\"reason\":\"休み\"", "people.suspend");
        audited("people.readmit", who, "people.readmit");
        audited("people.endSessions", who, "people.endSessions");
        audited("people.left", who, "people.left");
        audited("people.erase", who + ",\"why\":\"ご本人の求め\"", "erasing.ask");
        var listed = ask(manager, "people.list", "");
        var erasure = found("\"erasures\":\\[\\{\"id\":\"([^\"]+)\"", listed);
        audited(
                comeIn("くぬぎ", Role.LEAD),
                "people.decideErasing",
                ",\"erasure\":\"" + erasure + "\",\"agree\":true",
                "erasing.agree");
        var worker = people.enter("あんず", Role.SUPPORT_WORKER).value();
        var proposed =
                audited(
                        "people.proposeRoles",
                        ",\"person\":\"" + worker + "\",\"roles\":[\"COUNSELLOR\"]",
                        "roles.propose");
        audited(
                comeIn("いちょう", Role.LEAD),
                "people.decideRoles",
                ",\"proposal\":\""
                        + found("\"proposal\":\"([^\"]+)\"", proposed)
                        + "\",\"accept\":true",
                "roles.accept");
    }

    @Test
    void whatIsWrittenForEverybody() {
        var card =
                audited(
                        "info.save",
                        ",\"card\":null,\"text\":{\"kind\":\"AGENCY\",\"title\":\"窓口\",\"text\":\"相談\","
                                + "\"phone\":null,\"url\":null,\"hours\":\"\",\"checkedOn\":\""
                                + today()
                                + "\"}",
                        "info.add");
        audited(
                "info.remove",
                ",\"card\":\"" + found("\"id\":\"([^\"]+)\"", card) + "\"",
                "info.remove");
        audited(
                "rules.publish",
                ",\"base\":1,\"shortLines\":[\"呼び名で過ごします。\"],\"full\":[]",
                "rules.publish");
        audited(comeIn("りす", Role.PARTICIPANT), "rules.accept", ",\"version\":2", "rules.accepted");
        var lists = ask(manager, "words.lists", "");
        var version =
                found("\"topic\":\"OTHER\",\"words\":\\[[^\\]]*\\],\"version\":(\\d+)", lists);
        audited(
                "words.save",
                ",\"topic\":\"OTHER\",\"words\":[\"ことば\"],\"version\":" + version,
                "words.save");
        var deck =
                audited(
                        "topic.save",
                        ",\"topic\":null,\"text\":\"好きなお茶\",\"version\":0",
                        "topic.add");
        var topic = ",\"topic\":\"" + found("\"id\":\"([^\"]+)\",\"text\":\"好きなお茶\"", deck) + "\"";
        audited("topic.put", topic, "steer.topic");
        audited("topic.remove", topic + ",\"version\":1", "topic.remove");
    }

    @Test
    void theCalendarDutyAndTheDoor() {
        var hours = ",\"hours\":{\"from\":\"13:00\",\"to\":\"15:00\",\"overnight\":false}";
        var day = today().plusDays(40);
        audited(
                "calendar.addDate",
                ",\"kind\":\""
                        + kind()
                        + "\",\"name\":\"夕べ\",\"date\":\""
                        + day
                        + "\""
                        + hours
                        + ",\"reason\":\"\",\"note\":\"\"",
                "calendar.date.add");
        var shown =
                ask(manager, "calendar.show", ",\"from\":\"" + day + "\",\"to\":\"" + day + "\"");
        audited(
                "calendar.cancelDate",
                ",\"opening\":\""
                        + found("\"dates\":\\[\\{\"id\":\"([^\"]+)\"", shown)
                        + "\",\"version\":1,\"reason\":\"都合\",\"note\":\"\"",
                "calendar.date.cancel");
        audited(
                "calendar.saveBreak",
                ",\"id\":null,\"version\":0,\"firstDate\":\""
                        + day
                        + "\",\"lastDate\":\""
                        + day
                        + "\",\"name\":\"休み\"",
                "calendar.break.add");
        var breaks =
                ask(manager, "calendar.show", ",\"from\":\"" + day + "\",\"to\":\"" + day + "\"");
        audited(
                "calendar.endBreak",
                ",\"id\":\""
                        + found("\"breaks\":\\[\\{\"id\":\"([^\"]+)\"", breaks)
                        + "\",\"version\":1",
                "calendar.break.end");
        audited(
                "calendar.saveKind",
                ",\"kind\":null,\"version\":0,\"text\":{\"name\":\"会\",\"admission\":\"GROUP\","
                        + "\"rules\":\"\",\"evening\":false,\"active\":true}",
                "calendar.kind.add");
        var guest = people.enter("りす", Role.PARTICIPANT).value();
        audited(
                "calendar.admit",
                ",\"kind\":\"women\",\"person\":\"" + guest + "\",\"on\":true",
                "calendar.kind.admit");
        var worker = people.enter("あんず", Role.MANAGER).value();
        var entered =
                audited(
                        "duty.addExperience",
                        ",\"person\":\"" + worker + "\",\"content\":\"相談\",\"years\":6",
                        "duty.addExperience");
        var known = entered.contains("content") ? entered : ask(manager, "duty.experiences", "");
        var id = found("\"id\":\"([^\"]+)\",\"person\":\"" + worker + "\"", known);
        audited(
                "duty.confirmExperience",
                ",\"experience\":\"" + id + "\"",
                "duty.confirmExperience");
        audited(
                "duty.withdrawExperience",
                ",\"experience\":\"" + id + "\"",
                "duty.withdrawExperience");
        onDuty();
        audited("door.quiet", ",\"on\":true,\"reason\":\"静かに\"", "door.byHand");
        audited("door.pause", ",\"reason\":\"休けい\"", "door.byHand");
        audited("door.open", ",\"reason\":\"もどった\"", "door.byHand");
        audited("door.extend", ",\"minutes\":30,\"reason\":\"話の途中\"", "door.byHand");
        audited("door.close", ",\"reason\":\"おしまい\"", "door.byHand");
    }

    @Test
    void careCardsAndThePrivateLine() {
        onDuty();
        var risu = comeIn("りす", Role.PARTICIPANT);
        var who = people.enter("りす", Role.PARTICIPANT).value();
        audited(risu, "care.call", ",\"key\":\"k\"", "care.call");
        var id =
                ",\"careCase\":\""
                        + found("\"id\":\"([^\"]+)\"", ask(manager, "care.cases", ""))
                        + "\"";
        audited("care.answer", id + ",\"part\":\"BESIDE\"", "care.answer");
        audited("care.release", id + ",\"part\":\"BESIDE\"", "care.release");
        audited("care.answer", id + ",\"part\":\"BESIDE\"", "care.answer");
        audited("care.step", id + ",\"step\":\"OTHER\",\"text\":\"そばにいる\"", "care.step");
        audited("care.close", id + ",\"level\":\"LISTENED\",\"how\":\"話した\"", "care.close");
        audited(risu, "care.call", ",\"key\":\"k2\"", "care.call");
        audited(risu, "care.takeBack", "", "care.takeBack");
        audited("line.open", ",\"person\":\"" + who + "\"", "line.open");
        ask(
                comeIn("きつね", Role.PARTICIPANT),
                "concern.report",
                ",\"key\":\"c\",\"line\":null,\"person\":\"" + who + "\",\"reason\":\"\"");
        var card = found("\"id\":\"([^\"]+)\"", ask(manager, "concern.cards", ""));
        audited("concern.take", ",\"card\":\"" + card + "\"", "concern.take");
        audited("concern.release", ",\"card\":\"" + card + "\"", "concern.release");
        audited("concern.take", ",\"card\":\"" + card + "\"", "concern.take");
        audited(
                "concern.close",
                ",\"card\":\"" + card + "\",\"how\":\"話した\",\"category\":null",
                "concern.close");
    }

    @Test
    void consultations() {
        var kaede = comeIn("かえで", Role.COUNSELLOR);
        var nara = people.enter("なら", Role.COUNSELLOR).value();
        var risu = comeIn("りす", Role.PARTICIPANT);
        var asking = ",\"medium\":\"TEXT\",\"when\":\"NOW\",\"words\":\"\"";
        ask(risu, "consult.ask", asking);
        audited(kaede, "consult.take", wish(kaede), "consult.take");
        audited(
                kaede,
                "consult.promise",
                wish(kaede) + ",\"at\":null,\"note\":\"まっていてください\"",
                "consult.promise");
        audited(kaede, "consult.hand", wish(kaede) + ",\"to\":\"" + nara + "\"", "consult.hand");
        var ofNara = comeIn("なら", Role.COUNSELLOR);
        audited(ofNara, "consult.settle", wish(ofNara), "consult.settle");
        ask(risu, "consult.ask", asking);
        var opened = audited(kaede, "consult.open", wish(kaede), "consult.open");
        var room = ",\"room\":\"" + found("\"room\":\"([^\"]+)\"", opened) + "\"";
        audited(kaede, "side.invite", room + ",\"person\":\"" + nara + "\"", "side.invite");
        var times =
                ",\"from\":\""
                        + Instant.now().plus(Duration.ofDays(2))
                        + "\",\"minutes\":30,\"count\":1,\"medium\":\"TEXT\",\"agency\":\"\","
                        + "\"counsellor\":null";
        audited(kaede, "consult.publish", times, "consult.publish");
        var slot = found("\"slot\":\"([^\"]+)\"", ask(kaede, "consult.slots", ""));
        audited(kaede, "consult.withdraw", ",\"slot\":\"" + slot + "\"", "consult.withdraw");
        var staff = people.enter("かえで", Role.COUNSELLOR).value();
        audited(
                "side.emergency",
                ",\"staff\":\"" + staff + "\",\"why\":\"返事がない\"",
                "side.emergency");
        var lead = comeIn("いちょう", Role.LEAD);
        var entry = found("\"entry\":\"([^\"]+)\"", ask(lead, "side.entries", ""));
        audited(lead, "side.confirmEntry", ",\"entry\":\"" + entry + "\"", "side.confirmEntry");
        ask(risu, "side.enter", room);
        audited(kaede, "side.end", room, "side.end");
    }

    @Test
    void expertPanels() {
        var fuji = comeIn("ふじ", Role.FACILITATOR);
        var momiji = comeIn("もみじ", Role.EXPERT);
        var leads = people.enter("ふじ", Role.FACILITATOR).value();
        var expert = people.enter("もみじ", Role.EXPERT).value();
        var now = Instant.now();
        var when = ",\"from\":\"" + now + "\",\"until\":\"" + now.plusSeconds(3_600) + "\"";
        var one = "{\"who\":\"" + leads + "\",\"part\":\"FACILITATOR\"}";
        var plan = ",\"title\":\"第1回\"" + when + ",\"roster\":[" + one + "]";
        var other = audited("panel.plan", ",\"key\":\"a\"" + plan, "panel.plan");
        audited("panel.cancel", panel(other), "panel.cancel");
        var at = panel(audited("panel.plan", ",\"key\":\"b\"" + plan, "panel.plan"));
        var who = at + ",\"person\":\"" + expert + "\"";
        audited("panel.seat", who + ",\"part\":\"MEDICAL\"", "panel.seat");
        var linked = audited("panel.link", at + ",\"person\":\"" + leads + "\"", "panel.link");
        audited(fuji, "panel.knock", token(linked), "panel.knock");
        ask(momiji, "panel.knock", token(ask(manager, "panel.link", who)));
        audited(
                fuji,
                "panel.summarise",
                at + ",\"facts\":\"三十代\",\"question\":\"\",\"sure\":false",
                "panel.summarise");
        audited(fuji, "panel.admit", who + ",\"admit\":true", "panel.admit");
        ask(momiji, "panel.enter", at);
        audited(fuji, "panel.begin", at, "panel.begin");
        audited(fuji, "panel.nominate", at + ",\"people\":[\"" + expert + "\"]", "panel.nominate");
        audited(momiji, "panel.note", at + ",\"base\":0,\"text\":\"ねむり\"", "panel.note");
        audited(fuji, "panel.end", at + ",\"closing\":\"\"", "panel.end");
    }

    private static String panel(String answer) {
        return ",\"panel\":\"" + found("\"panel\":\"([^\"]+)\"", answer) + "\"";
    }

    private static String token(String linked) {
        return ",\"token\":\"" + found("/panel#([^\"]+)\"", linked) + "\"";
    }

    @Test
    void caseRecords() {
        var kaede = comeIn("かえで", Role.COUNSELLOR);
        var added =
                audited(
                        kaede,
                        "people.add",
                        ",\"staff\":false,\"realName\":\"小森 しじみ\",\"reading\":\"こもり しじみ\","
                                + "\"email\":null,\"phone\":null,\"contactNote\":\"\"",
                        "people.add");
        var person = ",\"person\":\"" + found("\"person\":\"([^\"]+)\"", added) + "\"";
        var first = ",\"record\":\"" + begun(kaede, "k1", person) + "\"";
        var second = ",\"record\":\"" + begun(kaede, "k2", person) + "\"";
        var text = ",\"text\":{\"facts\":\"話した\",\"words\":\"\",\"view\":\"\",\"next\":\"\"}";
        audited(kaede, "case.write", first + HEAD + text, "case.write");
        audited(
                kaede,
                "case.correct",
                first + ",\"base\":1" + HEAD + text + ",\"why\":\"日を直した\"",
                "case.correct");
        audited(kaede, "case.notNeeded", second + ",\"why\":\"電話番号ちがい\"", "case.notNeeded");
        audited(kaede, "case.of", person, "case.list");
        audited(kaede, "case.read", first, "case.read");
        ask(manager, "case.read", first);
        audited("case.ask", person + ",\"why\":\"県への報告\"", "case.ask");
        var lead = comeIn("いちょう", Role.LEAD);
        var glass = found("\"glass\":\"([^\"]+)\"", ask(lead, "case.glasses", ""));
        audited(lead, "case.confirm", ",\"glass\":\"" + glass + "\"", "case.confirm");
    }

    private String begun(RawSocket counsellor, String key, String person) {
        var begun =
                audited(
                        counsellor,
                        "case.begin",
                        ",\"key\":\"" + key + "\"" + person + HEAD,
                        "case.begin");
        return found("\"record\":\"([^\"]+)\"", begun);
    }

    private String wish(RawSocket counsellor) {
        var list = ask(counsellor, "consult.list", "");
        return ",\"wish\":\"" + found("\"wish\":\"([^\"]+)\"", list) + "\"";
    }

    @Test
    void dangerOfLifeAndIncidents() {
        var who = people.enter("りす", Role.PARTICIPANT);
        var opened =
                audited("glass.open", ",\"person\":\"" + who + "\",\"why\":\"命の危険\"", "glass.open");
        audited(
                comeIn("いちょう", Role.LEAD),
                "glass.confirm",
                ",\"glass\":\"" + found("\"id\":\"([^\"]+)\"", opened) + "\"",
                "glass.confirm");
        var now = Instant.now();
        var begun =
                audited(
                        "incident.begin",
                        ",\"key\":\"i1\",\"origin\":null,\"draft\":{\"drill\":true,\"kind\":\"SYSTEM\","
                                + "\"severity\":\"SETTLED\",\"leak\":false,\"title\":\"訓練\",\"text\":\"止まった\","
                                + "\"happenedAt\":\""
                                + now
                                + "\",\"knownAt\":\""
                                + now
                                + "\"}",
                        "incident.begin");
        var incident = ",\"incident\":\"" + found("\"id\":\"([^\"]+)\"", begun) + "\"";
        audited(
                "incident.note",
                incident + ",\"key\":\"i2\",\"at\":\"" + now + "\",\"text\":\"直した\"",
                "incident.note");
        audited("incident.export", incident, "incident.export");
        audited(
                "incident.reported",
                incident + ",\"key\":\"i5\",\"clock\":\"PREFECTURE\",\"done\":true,\"how\":\"電話\"",
                "incident.reported");
        audited(
                "incident.close",
                incident + ",\"key\":\"i3\",\"lessons\":\"控えを見る\"",
                "incident.close");
        audited("incident.reopen", incident + ",\"key\":\"i4\",\"why\":\"つづき\"", "incident.reopen");
    }

    @Test
    void filesAndTheRecordItself() {
        var year = today().getMonthValue() < 4 ? today().getYear() - 1 : today().getYear();
        audited("hours.export", ",\"fiscalYear\":" + year, "hours.export");
        var opening =
                ",\"opening\":\""
                        + found("\"(?:opening|id)\":\"([^\"]+)\"", ask(manager, "hours.recent", ""))
                        + "\"";
        audited("diary.read", opening, "diary.read");
        audited(
                "diary.save",
                opening
                        + ",\"base\":0,\"text\":{\"good\":\"お茶\",\"concern\":\"\",\"handover\":\"\","
                        + "\"correction\":\"\"}",
                "diary.save");
        audited("diary.export", opening + ",\"form\":\"CSV\"", "diary.export");
        var day = "\"" + today() + "\"";
        audited("audit.read", ",\"day\":" + day + ",\"kind\":null,\"before\":null", "audit.read");
        audited("audit.export", ",\"from\":" + day + ",\"to\":" + day, "audit.export");
        audited("audit.verify", ",\"anchor\":null", "audit.verify");
    }
}
