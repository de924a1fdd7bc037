package vn.ansinh.indicators.exchange;

import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Group;
import vn.ansinh.core.AreaUnits;
import vn.ansinh.core.Loaded;
import vn.ansinh.core.Notation;
import vn.ansinh.core.indicator.IndicatorDefinitions;
import vn.ansinh.core.indicator.Observation;
import vn.ansinh.core.plan.Plan;
import vn.ansinh.indicators.Catalog;
import vn.ansinh.testkit.ReaderLaws;
import vn.ansinh.testkit.contract.ReaderContract;

/** Every reader keeps the laws of readers, on files that the library ships and on a made-up register. */
class ReadersKeepTheirContractTest {

    private static String bundled(String name) {
        try {
            return Resources.toString(Resources.getResource(Catalog.class, name), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The plan, whose definitions are those of the catalogue and its own. */
    @Group
    class Plans implements ReaderContract<Plan> {

        private final String sound = bundled("plans/binh-luc-2021-2025.json");

        @Override
        public String sound() {
            return sound;
        }

        @Override
        public ReaderLaws<Plan> laws() {
            return ReaderLaws.of(
                            text -> PlanReader.read(
                                    TextFile.of("plan.json", text), Catalog.definitions(), Catalog.areas()),
                            Plans::entries,
                            sound)
                    .spoiled("a bound below 0", sound.replace("\"at least 95.2%\"", "\"at least -5%\""))
                    .spoiled("a target of nothing known", sound.replaceFirst("RADIO:coverage\"", "RADIO:?\""));
        }

        private static Collection<?> entries(Plan plan) {
            return Stream.<Collection<?>>of(
                            plan.instruments(),
                            plan.agencies(),
                            plan.policyAreas(),
                            plan.roles(),
                            plan.definitions().all().stream()
                                    .filter(each -> Catalog.definitions()
                                            .find(each.code())
                                            .isEmpty())
                                    .toList(),
                            plan.targets(),
                            plan.promises())
                    .flatMap(Collection::stream)
                    .toList();
        }
    }

    /** Definitions of one topic. */
    @Group
    class Definitions implements ReaderContract<IndicatorDefinitions> {

        private final String sound = bundled("definitions/international.json");

        @Override
        public String sound() {
            return sound;
        }

        @Override
        public ReaderLaws<IndicatorDefinitions> laws() {
            return ReaderLaws.of(
                            text -> DefinitionReader.read(TextFile.of("definitions.json", text)),
                            IndicatorDefinitions::all,
                            sound)
                    .spoiled("a kind that does not exist", sound.replaceFirst("\"kind\": \"\\w+\"", "\"kind\": \"?\""));
        }
    }

    /** A topic of the law. */
    @Group
    class Law implements ReaderContract<LawReader.Topic> {

        private final String sound = bundled("law/emergency.json");

        @Override
        public String sound() {
            return sound;
        }

        @Override
        public ReaderLaws<LawReader.Topic> laws() {
            return ReaderLaws.of(text -> LawReader.read(TextFile.of("law.json", text)), Law::entries, sound)
                    .spoiled(
                            "a case on a day that does not exist",
                            sound.replaceFirst("\"applyingOn\": \"[0-9]{4}", "\"applyingOn\": \"2023-02-3"));
        }

        private static Collection<?> entries(LawReader.Topic topic) {
            return Stream.<Collection<?>>of(
                            topic.acts(),
                            topic.book().parameters(),
                            topic.book().parameters().stream()
                                    .flatMap(each -> topic.book().transitions(each.id()).stream())
                                    .toList(),
                            topic.cases())
                    .flatMap(Collection::stream)
                    .toList();
        }
    }

    /** The units of the country. */
    @Group
    class Areas implements ReaderContract<AreaUnits> {

        private final String sound = bundled("areas/admin-units.csv");

        @Override
        public String sound() {
            return sound;
        }

        @Override
        public ReaderLaws<AreaUnits> laws() {
            return ReaderLaws.of(text -> AreaReader.read(TextFile.of("areas.csv", text)), AreaUnits::all, sound);
        }
    }

    /** Published figures. */
    @Group
    class Figures implements ReaderContract<ImmutableList<Observation>> {

        private final String sound = bundled("figures/published.csv");

        @Override
        public String sound() {
            return sound;
        }

        @Override
        public ReaderLaws<ImmutableList<Observation>> laws() {
            return ReaderLaws.of(
                            text -> FigureReader.read(
                                    TextFile.of("figures.csv", text),
                                    Catalog.definitions(),
                                    Catalog.areas(),
                                    Notation.PLAIN),
                            figures -> figures,
                            sound)
                    .spoiled("a day that does not exist", sound.replaceFirst("2019-12-31", "2019-02-30"));
        }
    }

    /** A register of an application, read row by row from bytes. */
    @Group
    class Register implements ReaderContract<List<Register.Birth>> {

        private final String sound = "name,born,days\r\n"
                + Stream.of("Nguyễn Thị Hoa,2024-05-12,12", "Trần Văn Minh,2024-06-30,", "\"Lê, An\",2024-02-29,340")
                        .collect(Collectors.joining("\r\n"))
                + "\r\n";

        record Birth(String name, LocalDate born, Optional<Integer> days) {}

        private final RecordReader<Birth> births = RecordReader.of(columns -> {
            var name = columns.text("name");
            var born = columns.date("born");
            var days = columns.whole("days", 0, 3650).orUnknown();
            return row -> new Birth(row.get(name), row.get(born), row.get(days).map(Math::toIntExact));
        });

        @Override
        public String sound() {
            return sound;
        }

        @Override
        public ReaderLaws<List<Birth>> laws() {
            return ReaderLaws.of(this::read, list -> list, sound)
                    .spoiled("days in words", sound.replace("340", "many"))
                    .spoiled("a day that does not exist", sound.replace("2024-02-29", "2023-02-29"))
                    .discreet("Nguyễn Thị Hoa", "2024-05-12");
        }

        private Loaded<List<Birth>> read(String text) {
            try {
                return births.read(
                        "births.csv",
                        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                        Collectors.toList());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
