package ibasho.load;

import ibasho.protocol.ClientMessage;
import ibasho.protocol.PeopleRequest.AddPerson;
import ibasho.protocol.PeopleRequest.Invite;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.Result;
import ibasho.protocol.ServerMessage;
import ibasho.protocol.SessionRequest;
import io.netty.channel.EventLoop;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A 管理者 at the people page: enters invented people and makes their links, as staff would. Blocks
 * the calling thread; keeps to the rate limits, so many people take their time.
 */
public final class Reception {
    private static final Duration AFTER_TOO_FAST = Duration.ofSeconds(2);

    private final Place place;
    private final EventLoop loop;
    private final String cookie;

    /**
     * A reception at this server.
     *
     * @param cookie of somebody who may add people
     */
    public Reception(Place place, EventLoop loop, String cookie) {
        this.place = place;
        this.loop = loop;
        this.cookie = cookie;
    }

    /** Enters so many people, signs each in by link and hands over their cookies one by one. */
    public void welcome(int people, Consumer<String> newcomer)
            throws IOException, InterruptedException {
        var desk = new Dialler(place, loop).open(cookie, new Deaf()).join();
        patiently(desk, new SessionRequest.Hello("robot reception"));
        for (int i = 0; i < people; i++) {
            newcomer.accept(new DoorBell(place).signInByLink(place.base() + invite(desk, i)));
        }
        loop.execute(desk::cut);
    }

    private String invite(Connection desk, int number) throws InterruptedException {
        var person = new AddPerson(false, "試験 " + number, "しけん " + number, null, null, "");
        if (patiently(desk, person) instanceof Result.PersonAdded(var id, var _)
                && patiently(desk, new Invite(id)) instanceof Result.Invited(var path, var _)) {
            return path;
        }
        throw new IllegalStateException("person " + number + " (expected: added and invited)");
    }

    private @Nullable Result patiently(Connection desk, ClientMessage wish)
            throws InterruptedException {
        while (true) {
            try {
                return CompletableFuture.completedFuture(desk)
                        .thenComposeAsync(open -> open.ask(wish), loop)
                        .join();
            } catch (CompletionException e) {
                if (!(e.getCause() instanceof RefusedException refused)
                        || refused.code() != RefusalCode.TOO_FAST) {
                    throw e;
                }
                Thread.sleep(AFTER_TOO_FAST);
            }
        }
    }

    /** Hears nothing; the answers are enough. */
    private static final class Deaf implements Connection.Listener {
        @Override
        public void heard(ServerMessage event) {}

        @Override
        public void closed(int code) {}

        @Override
        public void puzzled(Throwable fault) {}
    }
}
