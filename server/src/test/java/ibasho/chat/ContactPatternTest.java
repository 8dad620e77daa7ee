package ibasho.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ContactPatternTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "090-1234-5678",
                "０９０−１２３４−５６７８です",
                "電話は080 1234 5678、夜ならいます",
                "でんわ 0 9 0 1 2 3 4 5 6 7 8",
                "〇九〇一二三四五六七八",
                "09012345678にかけて",
                "022-123-4567",
                "(022)123-4567",
                "+81 90 1234 5678",
                "+81-(0)90-1234-5678",
                "℡ 03（1234）5678",
            })
    void asksAboutPhoneNumbers(String line) {
        assertThat(ContactPattern.isIn(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hana@example.com",
                "ｈａｎａ＠ｅｘａｍｐｌｅ．ｃｏｍ まで",
                "hana.k アットマーク example ドット com",
                "hana[at]example.co.jp",
                "メールは hana+room@mail.example.jp です",
            })
    void asksAboutMailAddresses(String line) {
        assertThat(ContactPattern.isIn(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LINEのIDはhana_2020だよ",
                "ライン id: usagi.momo",
                "ＬＩＮＥ　ＩＤ　ｈａｎａｕｓａｇｉ",
                "インスタのアカウント hana.note です",
                "Discordの垢 nekoneko99",
                "X（旧ツイッター）のアカウントはkumakuma3",
                "ツイッター → @hana_no_heya",
                "@hana_no_heya で探してみて",
                "IDは momonga2024",
                "nekosuki#1234 です",
                "フレンドコードは 1234-5678-9012",
                "SW-1234-5678-9012",
                "https://line.me/ti/p/abcdefg",
                "discord.gg/abc123 に来て",
                "www.instagram.com/hana",
                "https://t.me/hana",
            })
    void asksAboutAccounts(String line) {
        assertThat(ContactPattern.isIn(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "〒980-0000",
                "980-0000 宮城県です",
                "仙台市青葉区中央1-2-3",
                "青葉区中央１丁目２番３号",
                "中央一丁目二番",
                "宮城県大崎市古川12-3",
                "南町5番地",
                "ひまわりアパート203号室にいます",
            })
    void asksAboutAddresses(String line) {
        assertThat(ContactPattern.isIn(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "こんにちは",
                "きょうは10月20日、9:00からです",
                "2026-11-23 10:00-12:00",
                "2026/11/23は雨でした",
                "1000円と2500円で迷っています",
                "円周率は3.14159265358979",
                "0.333333333と続きます",
                "x = 12345 のとき y = 67890",
                "試験の番号は12345678でした",
                "いのちの電話は 0120-783-556 です",
                "よりそいホットライン 0120279338",
                "ナビダイヤル 0570-000-000",
                "命の危険があるときは119へ",
                "仙台市に住んでいます",
                "青葉区の図書館、3階が静かです",
                "市の大会で3-2で勝ったらしい",
                "二丁目の角のパン屋さん",
                "一番町によく行きました",
                "LINEは苦手です",
                "ラインを引いて覚える",
                "Discordは使ったことがない",
                "IDって何のことですか",
                "アカウントを作るのがこわい",
                "@はなさん、ありがとう",
                "りんごが3つ @100円",
                "https://ja.wikipedia.org/wiki/ウサギ",
                "https://www.pref.miyagi.jp/ に書いてありました",
                "Minecraft 1.21.4 を入れました",
                "1日目 2日目 3日目 4日目",
                "じゃあ、0からはじめます",
                "C# の本を読んでいます",
                "10回くらい2人で3時間",
                "203号室の話、という小説",
            })
    void leavesOrdinaryLinesAlone(String line) {
        assertThat(ContactPattern.isIn(line)).isFalse();
    }

    @Test
    void looksQuicklyAtLinesMadeToBeSlow() {
        var slow =
                List.of(
                        "0".repeat(2_000),
                        "0-".repeat(1_000),
                        "a.".repeat(1_000),
                        "市".repeat(2_000),
                        "市1-1".repeat(500),
                        "line ".repeat(400),
                        "@".repeat(2_000),
                        "一".repeat(2_000),
                        "宮城県仙台市".repeat(330));

        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> slow.forEach(ContactPattern::isIn));
    }
}
