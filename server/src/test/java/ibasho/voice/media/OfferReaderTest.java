package ibasho.voice.media;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.kernel.Outcome;
import ibasho.kernel.Refusal;
import ibasho.protocol.RefusalCode;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OfferReaderTest {

    private VoiceClient client;
    private String good = "";

    @BeforeEach
    void write() throws Exception {
        client = new VoiceClient("hana", 2, () -> 0);
        good = client.offer();
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void takesWhatItUsesAndNothingElse() {
        var offer = ((Outcome.Done<Offer>) OfferReader.read(good)).value();

        assertThat(offer.ufrag()).isEqualTo(ClientLine.UFRAG);
        assertThat(offer.opusType()).isEqualTo(111);
        assertThat(offer.redType()).isEqualTo(63);
        assertThat(offer.levelExtension()).isEqualTo(1);
        assertThat(offer.lines())
                .isEqualTo(
                        List.of(
                                new Offer.MediaLine("0", true),
                                new Offer.MediaLine("1", true),
                                new Offer.MediaLine("2", true)));
        assertThat(offer.toString()).doesNotContain(ClientLine.PASSWORD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a=ice-ufrag:cLnT",
                "a=ice-pwd:",
                "a=fingerprint:sha-256 ",
                "a=setup:actpass",
                "a=mid:1",
                "a=rtcp-mux",
                "a=rtpmap:111 opus/48000/2",
                "m=audio "
            })
    void refusesAnOfferThatLacksALineItNeeds(String line) {
        var broken = good.replace(line, "a=x:");

        assertThat(OfferReader.read(broken)).isEqualTo(Outcome.refused(RefusalCode.BAD_VALUE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "v=0", "m=", "m=audio \nm=audio ", "\u0000\u0000", "m=video 9"})
    void refusesWhatIsNoOffer(String text) {
        assertThat(OfferReader.read(text)).isEqualTo(Outcome.refused(RefusalCode.BAD_VALUE));
    }

    @Test
    void refusesAMegabyte() {
        var why = Refusal.of(RefusalCode.TOO_LONG, "maxChars", OfferReader.MAX_CHARS);

        assertThat(OfferReader.read(good + "a=x\r\n".repeat(200_000)))
                .isEqualTo(Outcome.refused(why));
    }

    @Test
    void refusesMoreLinesThanSlotsMayBe() {
        var line = good.substring(good.lastIndexOf("m=audio"));
        var many = new StringBuilder(good);
        for (int i = 3; i < 12; i++) {
            many.append(line.replace("a=mid:2", "a=mid:" + i));
        }

        assertThat(OfferReader.read(many.toString()))
                .isEqualTo(Outcome.refused(RefusalCode.BAD_VALUE));
    }

    @Test
    void refusesTwoLinesOfOneName() {
        assertThat(OfferReader.read(good.replace("a=mid:2", "a=mid:1")))
                .isEqualTo(Outcome.refused(RefusalCode.BAD_VALUE));
    }

    @Test
    void answersWithOneStreamForEachSlotAndNoWordOfTheBrowsersAddress() {
        var offer = ((Outcome.Done<Offer>) OfferReader.read(good)).value();
        var address = new Answer.PortAddress("192.0.2.1", 10_000);

        var text =
                new Answer(
                                offer,
                                "uuuu",
                                "pppp",
                                client.identity.fingerprint(),
                                List.of(address),
                                List.of(-1, 5))
                        .text();

        assertThat(text).doesNotContain("203.0.113.77", ClientLine.PASSWORD);
        assertThat(text).contains("a=ssrc:4294967295 cname:ibasho", "a=ssrc:5 cname:ibasho");
        assertThat(text).contains("192.0.2.1 10000 typ host", "a=group:BUNDLE 0 1 2");
        assertThat(text.lines().filter("a=setup:passive"::equals)).hasSize(3);
    }

    @Property(tries = 300)
    void neverThrows(@ForAll String text) {
        assertThat(OfferReader.read("v=0\nm=audio \n" + text + "\nm=audio \n" + text)).isNotNull();
    }
}
