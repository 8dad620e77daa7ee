package ibasho.load.peer;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.server.WebSocketUpgradeHandler;
import org.jspecify.annotations.Nullable;

/** A broadcaster on Jetty's own WebSocket API. */
public final class JettyRooms {
    private static final Map<String, Set<Session>> ROOMS = new ConcurrentHashMap<>();

    private JettyRooms() {}

    /** Runs until killed. */
    public static void main(String[] arguments) throws Exception {
        var server = new Server();
        var connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        var context = new ContextHandler("/");
        server.setHandler(context);
        context.setHandler(
                WebSocketUpgradeHandler.from(
                        server,
                        context,
                        container -> {
                            container.setIdleTimeout(Duration.ofHours(1));
                            container.addMapping(
                                    "/*",
                                    (request, _, _) -> new Member(request.getHttpURI().getPath()));
                        }));
        server.start();
        System.out.println("ready " + connector.getLocalPort());
        server.join();
    }

    /** One socket; found and called by Jetty. */
    public static final class Member implements Session.Listener.AutoDemanding {
        private final Set<Session> room;
        private @Nullable Session session;

        Member(String path) {
            room = ROOMS.computeIfAbsent(path, _ -> ConcurrentHashMap.newKeySet());
        }

        @Override
        public void onWebSocketOpen(Session opened) {
            session = opened;
            room.add(opened);
        }

        @Override
        public void onWebSocketText(String text) {
            for (var member : room) {
                member.sendText(text, Callback.NOOP);
            }
        }

        @Override
        public void onWebSocketClose(int code, String reason, Callback callback) {
            if (session != null) {
                room.remove(session);
            }
            callback.succeed();
        }
    }
}
