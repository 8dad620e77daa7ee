package ibasho.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An address comes from a browser: it must not send the server anywhere else (SSRF). */
final class PushServicesTest {
    private static final PushServices KNOWN =
            PushServices.of(List.of("push.example", "*.notify.example", "odd.example:8443"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://push.example/send/abc:def_-123",
                "https://push.example:443/send",
                "https://wns.notify.example/w/?token=a%2fb",
                "https://a.b.notify.example/",
                "https://odd.example:8443/x"
            })
    void addressesOfKnownServicesAreTaken(String address) {
        assertThat(KNOWN.accept(address)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://push.example/send",
                "HTTPS://push.example/send",
                "ftp://push.example/",
                "file:///etc/passwd",
                "//push.example/send",
                "push.example/send",
                "https:push.example",
                "",
                " https://push.example/",
                "https://push.example/\n",
                "https://localhost/",
                "https://127.0.0.1/",
                "https://2130706433/",
                "https://0x7f.1/",
                "https://[::1]/",
                "https://10.0.0.5/",
                "https://169.254.169.254/latest/meta-data/",
                "https://push.example:22/",
                "https://push.example:8443/",
                "https://odd.example/",
                "https://push.example@10.0.0.5/",
                "https://user:word@push.example/",
                "https://push.example.evil.example/",
                "https://evilpush.example/",
                "https://push.example./",
                "https://notify.example/",
                "https://evilnotify.example/",
                "https://notify.example.evil.example/",
                "https://push.example#@10.0.0.5/",
                "https://push.example\\@10.0.0.5/",
                "https://push%2eexample/",
                "https://ｐush.example/",
                "https://push.example:443@10.0.0.5/"
            })
    void nothingElseIs(String address) {
        assertThat(KNOWN.accept(address)).isEmpty();
    }

    @Test
    void anEndlessAddressIsNotTaken() {
        assertThat(KNOWN.accept("https://push.example/" + "a".repeat(1_000))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"*", "*.", "https://push.example", "10.0.0.5", "push.example/", "a b", ""})
    void anEntryThatIsNoHostIsNamed(String entry) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PushServices.of(List.of(entry)))
                .withMessageStartingWith("push.services: " + entry);
    }

    @Test
    void anAddressNeverSlipsIntoALog() {
        assertThat(KNOWN.accept("https://push.example/secret").orElseThrow().toString())
                .doesNotContain("secret");
    }
}
