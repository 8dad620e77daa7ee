package ibasho.push;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.push.PushSender.Answer;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against a push service of our own, over real TLS. */
final class PushSenderTest {
    private static final Instant NOON = Instant.parse("2026-11-24T03:00:00Z");
    private static final VapidKey KEY = VapidKey.generate();
    private final StandIn service;
    private final PushSender sender;

    PushSenderTest() throws Exception {
        service = new StandIn();
        sender = sender(Duration.ofSeconds(5));
    }

    @AfterEach
    void close() {
        sender.close();
        service.close();
    }

    @Test
    void aCallIsAnEmptyUrgentMessageThatSoonGoesStale() {
        assertThat(call("/device")).isEqualTo(Answer.TAKEN);

        var call = service.calls.getFirst();
        assertThat(call.method()).isEqualTo("POST");
        assertThat(call.bodyBytes()).isZero();
        assertThat(call.headers())
                .containsEntry("ttl", "600")
                .containsEntry("urgency", "high")
                .containsEntry("topic", "call")
                .doesNotContainKeys("content-encoding", "crypto-key", "cookie", "referer");
    }

    @Test
    void theServiceCanProveWhoCalls() throws Exception {
        call("/device");

        var header = service.calls.getFirst().headers().getOrDefault("authorization", "");
        assertThat(header).startsWith("vapid t=").endsWith(", k=" + KEY.publicKey());
        var parts = header.substring("vapid t=".length(), header.indexOf(',')).split("\\.", -1);
        assertThat(decoded(parts[0])).isEqualTo("{\"typ\":\"JWT\",\"alg\":\"ES256\"}");
        assertThat(decoded(parts[1]))
                .isEqualTo(
                        "{\"aud\":\"https://"
                                + service.entry()
                                + "\",\"exp\":"
                                + NOON.plus(Duration.ofHours(12)).getEpochSecond()
                                + ",\"sub\":\"mailto:desk@hiroba.example\"}");
        assertThat(isSigned(parts)).isTrue();
    }

    @Test
    void aKeyThatWasStoredSignsAsBefore() throws Exception {
        var stored = VapidKey.stored(KEY.publicKey(), KEY.secret());

        sender.call(address("/device"), stored).join();

        var header = service.calls.getFirst().headers().getOrDefault("authorization", "");
        var parts = header.substring("vapid t=".length(), header.indexOf(',')).split("\\.", -1);
        assertThat(isSigned(parts)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "200,TAKEN",
        "201,TAKEN",
        "404,GONE",
        "410,GONE",
        "400,FAILED",
        "403,FAILED",
        "429,FAILED",
        "500,FAILED"
    })
    void theAnswerSaysWhatBecameOfIt(int status, Answer expected) {
        service.answers("/device", status);

        assertThat(call("/device")).isEqualTo(expected);
    }

    @Test
    void aRedirectIsNotFollowed() {
        service.answers(
                "/device",
                exchange -> {
                    exchange.getResponseHeaders().set("Location", service.address("/inside"));
                    exchange.sendResponseHeaders(307, -1);
                });

        assertThat(call("/device")).isEqualTo(Answer.FAILED);
        assertThat(service.calls).extracting(StandIn.Call::path).containsExactly("/device");
    }

    @Test
    void aServiceThatNeverAnswersIsGivenUp() {
        var end = new CountDownLatch(1);
        service.answers("/slow", _ -> await(end));
        try (var hasty = sender(Duration.ofMillis(300))) {
            assertThat(hasty.call(address("/slow"), KEY).join()).isEqualTo(Answer.FAILED);
        } finally {
            end.countDown();
        }
    }

    @Test
    void anAnswerThatNeverEndsIsGivenUp() {
        var end = new CountDownLatch(1);
        service.answers(
                "/drip",
                exchange -> {
                    exchange.sendResponseHeaders(201, 0);
                    exchange.getResponseBody().write(1);
                    exchange.getResponseBody().flush();
                    await(end);
                });
        try (var hasty = sender(Duration.ofMillis(500))) {
            assertThat(hasty.call(address("/drip"), KEY).join()).isEqualTo(Answer.FAILED);
        } finally {
            end.countDown();
        }
    }

    @Test
    void aServiceThatCannotProveWhoItIsIsNotCalled() {
        try (var strict = new PushSender("mailto:desk@hiroba.example", InstantSource.fixed(NOON))) {
            assertThat(strict.call(address("/device"), KEY).join()).isEqualTo(Answer.FAILED);
        }
        assertThat(service.calls).isEmpty();
    }

    private Answer call(String path) {
        return sender.call(address(path), KEY).join();
    }

    private PushAddress address(String path) {
        return PushServices.of(List.of(service.entry()))
                .accept(service.address(path))
                .orElseThrow();
    }

    private PushSender sender(Duration within) {
        return new PushSender(
                "mailto:desk@hiroba.example",
                InstantSource.fixed(NOON),
                service::connections,
                within);
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }

    private static boolean isSigned(String[] parts) throws Exception {
        var check = Signature.getInstance("SHA256withECDSAinP1363Format");
        check.initVerify(publicKey());
        check.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        return check.verify(Base64.getUrlDecoder().decode(parts[2]));
    }

    /** Read as a push service reads it: an uncompressed point on P-256. */
    private static PublicKey publicKey() throws Exception {
        var point = Base64.getUrlDecoder().decode(KEY.publicKey());
        assertThat(point).hasSize(65).startsWith(4);
        var curve = AlgorithmParameters.getInstance("EC");
        curve.init(new ECGenParameterSpec("secp256r1"));
        var where =
                new ECPoint(
                        new BigInteger(1, Arrays.copyOfRange(point, 1, 33)),
                        new BigInteger(1, Arrays.copyOfRange(point, 33, 65)));
        return KeyFactory.getInstance("EC")
                .generatePublic(
                        new ECPublicKeySpec(where, curve.getParameterSpec(ECParameterSpec.class)));
    }

    private static void await(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
