package ibasho.protocol.document;

import ibasho.protocol.DoorView;
import ibasho.protocol.FloorPlan;
import ibasho.protocol.InfoCardText;
import ibasho.protocol.Notice;
import ibasho.protocol.PersonView;
import java.util.Map;

/** What a type is called outside Java, where nested types have no outer name. */
final class TypeNames {
    private static final Map<Class<?>, String> OWN =
            Map.of(
                    DoorView.State.class, "DoorState",
                    PersonView.State.class, "PersonState",
                    FloorPlan.Kind.class, "PlaceKind",
                    InfoCardText.Kind.class, "CardKind",
                    Notice.Kind.class, "NoticeKind",
                    Map.class, "Numbers");

    private TypeNames() {}

    /** One name per type; {@link DocumentsTest} proves that no two types share one. */
    static String of(Class<?> type) {
        return OWN.getOrDefault(type, type.getSimpleName());
    }
}
