package eu.tiltas.register;

import eu.tiltas.figure.Figure;
import eu.tiltas.figure.FigureReference;
import eu.tiltas.figure.FigureSource;
import eu.tiltas.language.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Facts, and counts of subjects, that text may quote. */
@ApplicationScoped
class RegisterFigures implements FigureSource {

    @Inject
    Registers registers;

    @Override
    public boolean keeps(String name) {
        return registers.at(name).isPresent();
    }

    @Override
    public Figure figure(FigureReference reference, Language language) {
        Register register = registers.at(reference.name()).orElseThrow();
        return of(register, reference, language);
    }

    /** A value of a register as it is or would be. */
    Figure of(Register register, FigureReference reference, Language language) {
        return reference.subject().isPresent()
                ? new FactFigure(registers, register, reference, language).figure()
                : new CountFigure(registers, register, reference, language).figure();
    }
}
