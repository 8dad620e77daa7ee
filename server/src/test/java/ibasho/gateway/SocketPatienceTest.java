package ibasho.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.gateway.http.RequestDeadline;
import ibasho.kernel.PrivilegeMatrix;
import ibasho.opening.duty.Reach;
import ibasho.protocol.CloseCode;
import ibasho.protocol.Limits;
import ibasho.protocol.Role;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.timeout.IdleStateEvent;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How long we wait for whom (Netty fact 6); time is moved by hand. */
final class SocketPatienceTest {
    private final PlayedFrontDesk frontDesk =
            new PlayedFrontDesk(PlayedFrontDesk.NOW.plus(Duration.ofHours(12)));
    private final EmbeddedChannel channel = new EmbeddedChannel();

    @AfterEach
    void release() {
        channel.finishAndReleaseAll();
    }

    @Test
    void closesASocketThatNeverSaysHello() {
        openSocket();

        pass(Limits.HELLO_WITHIN.minusMillis(10));
        assertThat(channel.<Object>readOutbound()).isNull();

        pass(Duration.ofMillis(20));
        assertThat(closeCode()).isEqualTo(CloseCode.HELLO_TOO_LATE.number());
    }

    @Test
    void keepsASocketThatSaidHello() {
        openSocket();
        sayHello();

        pass(Limits.HELLO_WITHIN.multipliedBy(2));

        assertThat(channel.isOpen()).isTrue();
    }

    @Test
    void closesASocketWhenItsSessionRunsOut() {
        openSocket();
        sayHello();

        pass(Duration.ofHours(12).plusSeconds(2));

        assertThat(closeCode()).isEqualTo(CloseCode.SIGNED_OUT.number());
    }

    @Test
    void asksASilentPeerTwiceAndThenGivesUp() {
        openSocket();
        sayHello();

        silence();
        assertThat(channel.<Object>readOutbound()).isInstanceOf(PingWebSocketFrame.class);
        silence();
        assertThat(channel.<Object>readOutbound()).isInstanceOf(PingWebSocketFrame.class);
        silence();
        assertThat(closeCode()).isEqualTo(CloseCode.SILENT.number());
    }

    @Test
    void waitsAnewAfterEverySignOfLife() {
        openSocket();
        sayHello();
        silence();
        silence();

        channel.writeInbound(new PingWebSocketFrame());
        channel.releaseOutbound();
        silence();

        assertThat(channel.<Object>readOutbound()).isInstanceOf(PingWebSocketFrame.class);
    }

    @Test
    void cutsALineWhosePeerDoesNotAnswerOurClose() {
        openSocket();
        pass(Limits.HELLO_WITHIN.plusMillis(10));

        pass(Duration.ofSeconds(3));

        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void closesAConnectionThatBringsNoWholeRequest() {
        channel.pipeline().addLast(new RequestDeadline());

        pass(RequestDeadline.WITHIN.minusMillis(10));
        assertThat(channel.isOpen()).isTrue();

        pass(Duration.ofMillis(20));
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void waitsForTheNextRequestOnlyFromTheAnswerOn() {
        channel.pipeline().addLast(new RequestDeadline());
        channel.writeInbound(new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, "/"));

        pass(RequestDeadline.WITHIN.multipliedBy(3));
        assertThat(channel.isOpen()).isTrue();

        channel.writeOutbound(
                new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK));
        pass(RequestDeadline.WITHIN.plusMillis(10));
        assertThat(channel.isOpen()).isFalse();
    }

    private void openSocket() {
        frontDesk.enter("a", "s", Role.PARTICIPANT);
        var holder = frontDesk.find("s").toCompletableFuture().join();
        assertThat(holder).isNotNull();
        var reception =
                new Reception(
                        frontDesk,
                        PlayedGateway.desks(PlayedGateway.done(), PlayedGateway.done()),
                        _ -> null,
                        PrivilegeMatrix.load(),
                        new PersonRates(),
                        new Reach(InstantSource.system()),
                        () -> PlayedGateway.DOOR,
                        () -> PlayedFrontDesk.NOW,
                        new GatewayMeters(new SimpleMeterRegistry()));
        channel.freezeTime();
        channel.pipeline()
                .addLast(
                        new SocketHandler(
                                1,
                                holder,
                                reception,
                                new OpenSockets(),
                                new RoomPost(_ -> null, channel.eventLoop())));
    }

    private void sayHello() {
        channel.writeInbound(
                new TextWebSocketFrame(
                        "{\"n\":1,\"m\":{\"t\":\"session.hello\",\"client\":\"test\"}}"));
        channel.runPendingTasks();
        channel.releaseOutbound();
    }

    private void silence() {
        channel.pipeline().fireUserEventTriggered(IdleStateEvent.READER_IDLE_STATE_EVENT);
        channel.runPendingTasks();
    }

    private void pass(Duration time) {
        channel.freezeTime();
        channel.advanceTimeBy(time.toMillis(), TimeUnit.MILLISECONDS);
        channel.runScheduledPendingTasks();
        channel.runPendingTasks();
    }

    private int closeCode() {
        var frame = channel.<Object>readOutbound();
        assertThat(frame).isInstanceOf(CloseWebSocketFrame.class);
        return ((CloseWebSocketFrame) frame).statusCode();
    }
}
