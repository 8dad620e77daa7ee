package ibasho.boot;

import ibasho.participant.Registration.ReadyPerson;
import ibasho.protocol.Avatar;
import ibasho.protocol.Role;
import java.util.List;
import java.util.Set;

/** The invented people of the demo: animals and plants, and what the robots among them say. */
final class DemoPeople {
    /** Whom a visitor may be. */
    static final List<Visitor> VISITORS =
            List.of(
                    new Visitor("参加者", person("うさぎ", "critters", "usagi", Role.PARTICIPANT)),
                    new Visitor("管理者", person("くすのき", "sprouts", "kusunoki", Role.MANAGER)),
                    new Visitor("相談員", person("かえで", "sprouts", "kaede", Role.COUNSELLOR)),
                    new Visitor("ファシリテーター", person("ふじ", "sprouts", "fuji", Role.FACILITATOR)),
                    new Visitor("医療の専門職", person("もみじ", "sprouts", "momiji", Role.EXPERT)),
                    new Visitor("司法の専門職", person("ひば", "sprouts", "hiba", Role.EXPERT)),
                    new Visitor("福祉の専門職", person("くり", "sprouts", "kuri", Role.EXPERT)));

    /** The robot on duty as 管理者. */
    static final ReadyPerson MANAGER =
            new ReadyPerson(
                    "もみのき（ロボット）", new Avatar("sprouts", "mominoki"), Set.of(Role.MANAGER), true);

    /** Who is there already, and says that it is a robot. */
    static final List<Robot> ROBOTS =
            List.of(
                    new Robot(
                            robot("きつね", "critters", "kitsune"),
                            List.of(
                                    "ほうじ茶をいれました。いい香りです。",
                                    "こちらは、くもり空です。",
                                    "さっき、窓の外をすずめが通りました。",
                                    "湯のみがあたたかくて、手がほっとします。",
                                    "きょうは、のんびりしています。",
                                    "お茶うけは、塩せんべいにしました。",
                                    "雲のかたちが、だんだん変わっていきます。",
                                    "夕方は、少し冷えそうですね。")),
                    new Robot(
                            robot("たんぽぽ", "sprouts", "tanpopo"),
                            List.of(
                                    "日なたが、少しずつ動いています。",
                                    "風がやわらかいですね。",
                                    "みかんを、ひとつむきました。",
                                    "聞いているだけでも、落ち着きます。",
                                    "やかんの音がしています。",
                                    "葉っぱが、さわさわ鳴っています。",
                                    "麦茶もいいなと思っています。",
                                    "ここの窓ぎわ、明るくて好きです。")),
                    new Robot(
                            robot("ふくろう", "critters", "fukurou"),
                            List.of(
                                    "夜がすこし長くなりましたね。",
                                    "温かい紅茶にしました。",
                                    "雨の音は、わりと好きです。",
                                    "月が見えたら、お知らせします。",
                                    "きょうは毛布を出しました。",
                                    "しずかな時間も、いいものですね。",
                                    "砂糖は入れずに飲んでいます。",
                                    "星が、ひとつだけ見えました。")),
                    new Robot(
                            robot("どんぐり", "blobs", "donguri"),
                            List.of(
                                    "ころころしています。",
                                    "落ち葉のにおいがします。",
                                    "おにぎりの具を考えていました。",
                                    "となりの席、ひだまりです。",
                                    "ゆず茶を、はじめて飲みました。",
                                    "霧が晴れてきました。",
                                    "きょうの空は、うすい水色です。",
                                    "一休みしています。")));

    private DemoPeople() {}

    /** Somebody a visitor may be, and the word for it. */
    record Visitor(String label, ReadyPerson person) {}

    /** Somebody the program moves, and their own words. */
    record Robot(ReadyPerson person, List<String> lines) {}

    private static ReadyPerson person(String nickname, String style, String seed, Role role) {
        return new ReadyPerson(nickname, new Avatar(style, seed), Set.of(role), false);
    }

    private static ReadyPerson robot(String nickname, String style, String seed) {
        return new ReadyPerson(nickname, new Avatar(style, seed), Set.of(Role.PARTICIPANT), true);
    }
}
