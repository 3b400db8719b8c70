package eu.tiltas.content;

import eu.tiltas.change.ChangeLog;
import eu.tiltas.markup.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keeps the last good {@code site.yaml}. */
@ApplicationScoped
@Typed(SiteHolder.class)
public class SiteHolder implements ContentHolder {

    static final String FILE = "site.yaml";
    private static final int ONLY = 1;

    @PersistenceContext
    EntityManager entities;

    @Inject
    ChangeLog changes;

    private volatile Known known = new Known(-1, Site.EMPTY);

    private record Known(long change, Site site) {}

    /** The site as it stands at the newest change. */
    public Site site() {
        Known now = known;
        long latest = changes.latest();
        if (now.change() != latest) {
            SiteText text = entities.find(SiteText.class, ONLY);
            now = new Known(latest, text == null ? Site.EMPTY : Site.read(text.yaml(), new ArrayList<>()));
            known = now;
        }
        return now.site();
    }

    @Override
    @Transactional
    public void take(ContentTree tree) {
        Optional<ContentFile> file = tree.file(FILE);
        if (file.isEmpty()) {
            return;
        }
        List<Fault> faults = new ArrayList<>();
        Optional<String> yaml = file.get().text();
        yaml.ifPresentOrElse(text -> Site.read(text, faults), () -> faults.add(Fault.error(0, "file.encoding")));
        faults.forEach(fault -> tree.report().problem(FILE, fault));
        if (faults.stream().noneMatch(Fault::isError)) {
            keep(yaml.orElseThrow());
        }
    }

    private void keep(String yaml) {
        SiteText text = entities.find(SiteText.class, ONLY);
        if (text == null) {
            entities.persist(new SiteText(ONLY, yaml));
        } else if (!text.replace(yaml)) {
            return;
        }
        changes.append("site", List.of(FILE));
    }
}
