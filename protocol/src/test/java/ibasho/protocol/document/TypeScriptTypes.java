package ibasho.protocol.document;

import cz.habarta.typescript.generator.DateMapping;
import cz.habarta.typescript.generator.EnumMapping;
import cz.habarta.typescript.generator.Input;
import cz.habarta.typescript.generator.JsonLibrary;
import cz.habarta.typescript.generator.Logger;
import cz.habarta.typescript.generator.Settings;
import cz.habarta.typescript.generator.TypeScriptFileType;
import cz.habarta.typescript.generator.TypeScriptGenerator;
import cz.habarta.typescript.generator.TypeScriptOutputKind;
import ibasho.protocol.AccountRequest;
import ibasho.protocol.CalendarRequest;
import ibasho.protocol.InfoRequest;
import ibasho.protocol.PeopleRequest;
import ibasho.protocol.RoomRequest;
import ibasho.protocol.SessionRequest;
import ibasho.protocol.WelcomeRequest;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The records as TypeScript types. */
final class TypeScriptTypes {
    /** Markers for the server's switches; as types they would only blur the union. */
    private static final List<Class<?>> MARKERS =
            List.of(
                    SessionRequest.class,
                    WelcomeRequest.class,
                    AccountRequest.class,
                    RoomRequest.class,
                    PeopleRequest.class,
                    InfoRequest.class,
                    CalendarRequest.class);

    /** The generator has no switch for arrays that may only be read. */
    private static final Pattern READABLE_ARRAY = Pattern.compile(": (\\w+)\\[]");

    private TypeScriptTypes() {}

    static String text() {
        TypeScriptGenerator.setLogger(new Logger(Logger.Level.Warning));
        var roots = ProtocolTypes.ROOTS.toArray(Type[]::new);
        var types = new TypeScriptGenerator(settings()).generateTypeScript(Input.from(roots));
        return READABLE_ARRAY.matcher(types.strip()).replaceAll(": readonly $1[]") + "\n";
    }

    private static Settings settings() {
        var settings = new Settings();
        settings.jsonLibrary = JsonLibrary.jackson3;
        settings.outputFileType = TypeScriptFileType.implementationFile;
        settings.outputKind = TypeScriptOutputKind.module;
        settings.mapEnum = EnumMapping.asUnion;
        settings.mapDate = DateMapping.asString;
        settings.newline = "\n";
        settings.setIndentString("  ");
        settings.declarePropertiesAsReadOnly = true;
        settings.nullableAnnotations = List.of(Nullable.class);
        settings.noFileComment = true;
        settings.noEslintDisable = true;
        settings.noTslintDisable = true;
        settings.sortTypeDeclarations = true;
        settings.setExcludeFilter(MARKERS.stream().map(Class::getName).toList(), List.of());
        settings.customTypeNaming = names();
        settings.customTypeMappings = mappings();
        settings.customTypeAliases = aliases();
        return settings;
    }

    private static Map<String, String> names() {
        return ProtocolTypes.reachable().stream()
                .filter(type -> !type.getSimpleName().equals(TypeNames.of(type)))
                .collect(Collectors.toMap(Class::getName, TypeNames::of));
    }

    private static Map<String, String> mappings() {
        var mappings = new LinkedHashMap<String, String>();
        mappings.put(Instant.class.getName(), "IsoInstant");
        mappings.put(LocalDate.class.getName(), "IsoDate");
        ids().forEach(id -> mappings.put(id.getName(), id.getSimpleName()));
        return mappings;
    }

    private static Map<String, String> aliases() {
        var aliases = new LinkedHashMap<String, String>();
        aliases.put("IsoInstant", "string");
        aliases.put("IsoDate", "string");
        ids().forEach(id -> aliases.put(id.getSimpleName(), "string"));
        return aliases;
    }

    private static Stream<Class<?>> ids() {
        return ProtocolTypes.reachable().stream().filter(ProtocolTypes::isId);
    }
}
