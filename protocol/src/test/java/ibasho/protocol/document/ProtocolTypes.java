package ibasho.protocol.document;

import com.fasterxml.jackson.annotation.JsonValue;
import ibasho.protocol.ClientFrame;
import ibasho.protocol.ClientMessage;
import ibasho.protocol.PublicView;
import ibasho.protocol.Result;
import ibasho.protocol.ServerMessage;
import ibasho.protocol.SignIn;
import ibasho.protocol.SignInAnswer;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Every type that can stand on the wire, found by walking from the roots. */
final class ProtocolTypes {
    /** What a frame or an HTTP body can be. */
    static final List<Class<?>> ROOTS =
            List.of(
                    ClientFrame.class,
                    ClientMessage.class,
                    ServerMessage.class,
                    Result.class,
                    SignIn.class,
                    SignInAnswer.class,
                    PublicView.class);

    private final Set<Class<?>> found = new LinkedHashSet<>();

    private ProtocolTypes() {}

    /** All records, enums and sealed families of our own that the roots reach. */
    static Set<Class<?>> reachable() {
        var walk = new ProtocolTypes();
        ROOTS.forEach(walk::visit);
        return walk.found;
    }

    /** Whether this is a record that is a plain string on the wire. */
    static boolean isId(Class<?> type) {
        return type.isRecord()
                && type.getRecordComponents().length == 1
                && type.getRecordComponents()[0].getAccessor().isAnnotationPresent(JsonValue.class);
    }

    private void visit(Type type) {
        switch (type) {
            case ParameterizedType generic -> {
                for (var argument : generic.getActualTypeArguments()) {
                    visit(argument);
                }
            }
            case Class<?> ours when ours.getName().startsWith("ibasho.") -> visitOurs(ours);
            default -> {}
        }
    }

    private void visitOurs(Class<?> type) {
        if (!found.add(type)) {
            return;
        }
        if (type.isSealed()) {
            for (var member : type.getPermittedSubclasses()) {
                visit(member);
            }
        }
        if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                visit(component.getGenericType());
            }
        }
    }
}
