package eu.tiltas.register;

import eu.tiltas.config.Settings;
import eu.tiltas.content.ContentFile;
import eu.tiltas.language.Language;
import eu.tiltas.link.BadParameter;
import eu.tiltas.link.Parameters;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/** Registers for programs. {@code openapi.yaml} describes what is promised. */
@Path("v1/registers")
@RequestScoped
public class RegisterResource {

    private static final String HISTORY = "history";
    private static final int TAG = 24;

    /** A form in which data is given, with the ending that asks for it. */
    private enum Form {
        JSON(".json", "application/json"),
        CSV(".csv", "text/csv"),
        LINKED(".jsonld", "application/ld+json");

        private final String ending;
        private final String type;

        Form(String ending, String type) {
            this.ending = ending;
            this.type = type;
        }
    }

    @Inject
    Registers registers;

    @Inject
    Settings settings;

    @Context
    UriInfo uri;

    @Context
    HttpHeaders headers;

    @Context
    Request request;

    /** All registers with their fields. */
    @GET
    public Response all() {
        Language language = Parameters.read(uri.getQueryParameters(), Set.of(Parameters.LANGUAGE))
                .language();
        JsonArrayBuilder items = Json.createArrayBuilder();
        registers
                .all()
                .forEach(register ->
                        items.add(json(register, register.on(registers.today(), registers.today()), language)
                                .register(
                                        register,
                                        register.on(registers.today(), registers.today())
                                                .present()
                                                .cardinality())));
        return answer(
                Form.JSON,
                Json.createObjectBuilder().add("items", items).build().toString());
    }

    /** The subjects of a register that fit, as of a day. */
    @GET
    @Path("{register}")
    public Response one(@PathParam("register") String name) {
        Form form = form(name);
        Register register = registers.at(without(name)).orElseThrow(NotFoundException::new);
        Set<String> known = new HashSet<>(RegisterParameters.names(register.declaration()));
        known.addAll(Set.of(Parameters.LANGUAGE, HISTORY));
        known.remove(RegisterParameters.PAGE);
        Parameters parameters = Parameters.read(uri.getQueryParameters(), known);
        Language language = parameters.language();
        RegisterQuery query = RegisterParameters.read(parameters.values(), register.declaration());
        Listing listing = Listing.of(register, query, language, registers.today());
        Telling telling = telling(listing.snapshot(), language);
        boolean history = history(parameters);
        return answer(
                form,
                switch (form) {
                    case CSV -> new RegisterCsv(listing, telling, language, settings.publicUrl()).text();
                    case LINKED ->
                        new RegisterLinked(listing.snapshot(), settings.publicUrl())
                                .listing(listing.subjects())
                                .build()
                                .toString();
                    case JSON ->
                        new RegisterJson(telling, language)
                                .listing(listing, history)
                                .build()
                                .toString();
                });
    }

    /** A subject as of a day. */
    @GET
    @Path("{register}/{subject}")
    public Response subject(@PathParam("register") String name, @PathParam("subject") String key) {
        Form form = form(key);
        Register register = registers.at(name).orElseThrow(NotFoundException::new);
        Subject subject = register.subject(without(key)).orElseThrow(NotFoundException::new);
        Parameters parameters = Parameters.read(
                uri.getQueryParameters(),
                Set.of(Parameters.LANGUAGE, RegisterParameters.AS_OF, RegisterParameters.KNOWN_ON, HISTORY));
        Snapshot snapshot = register.on(
                RegisterParameters.day(parameters.values(), RegisterParameters.AS_OF)
                        .orElse(registers.today()),
                RegisterParameters.day(parameters.values(), RegisterParameters.KNOWN_ON)
                        .orElse(registers.today()));
        if (form == Form.CSV) {
            throw new NotFoundException();
        }
        JsonObjectBuilder json = form == Form.LINKED
                ? new RegisterLinked(snapshot, settings.publicUrl()).subject(subject)
                : json(register, snapshot, parameters.language()).subject(snapshot, subject, history(parameters));
        return answer(form, json.build().toString());
    }

    private RegisterJson json(Register register, Snapshot snapshot, Language language) {
        return new RegisterJson(telling(snapshot, language), language);
    }

    private Telling telling(Snapshot snapshot, Language language) {
        return new Telling(registers, language, snapshot.asOf(), snapshot.knownOn());
    }

    private static boolean history(Parameters parameters) {
        String value = parameters.values().getOrDefault(HISTORY, "false");
        if (!value.equals("true") && !value.equals("false")) {
            throw new BadParameter(HISTORY, "parameter.value", HISTORY, value);
        }
        return value.equals("true");
    }

    /** The form that an ending asks for, else the {@code Accept} header, else JSON. */
    private Form form(String name) {
        for (Form form : Form.values()) {
            if (name.endsWith(form.ending)) {
                return form;
            }
        }
        return headers.getAcceptableMediaTypes().stream()
                .map(type -> type.getType() + "/" + type.getSubtype())
                .flatMap(type -> java.util.Arrays.stream(Form.values()).filter(form -> form.type.equals(type)))
                .findFirst()
                .orElse(Form.JSON);
    }

    private static String without(String name) {
        return name.replaceFirst("\\.(json|csv|jsonld)$", "");
    }

    /** The answer, or 304 to whoever has it. */
    private Response answer(Form form, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        EntityTag tag = new EntityTag(ContentFile.checksum(bytes).substring(0, TAG));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = unchanged == null ? Response.ok(bytes) : unchanged;
        return answer.tag(tag)
                .header("Cache-Control", "public, no-cache")
                .header("Vary", "Accept")
                .type(form.type + ";charset=UTF-8")
                .build();
    }
}
