package vn.ansinh.indicators.exchange;

import com.google.common.base.Splitter;
import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import java.time.LocalDate;
import java.util.Optional;
import vn.ansinh.core.AreaUnit;
import vn.ansinh.core.AreaUnits;
import vn.ansinh.core.Loaded;
import vn.ansinh.core.Problem.Code;
import vn.ansinh.core.Text;

/**
 * Reads administrative units from CSV with the columns {@code code, name_vi, name_en, type, parent_code, valid_from,
 * valid_to, successor_code}; several successors are separated by a bar.
 */
public final class AreaReader {

    private static final ImmutableList<String> COLUMNS = ImmutableList.of(
            "code", "name_vi", "name_en", "type", "parent_code", "valid_from", "valid_to", "successor_code");

    private AreaReader() {}

    /**
     * Reads a file of units.
     *
     * @param file the file
     * @return the units that could be used, and every problem: a unit that bears a code on a day when another bears it
     *     is rejected
     */
    public static Loaded<AreaUnits> read(TextFile file) {
        CsvTable table = CsvTable.of(file, COLUMNS, ImmutableList.of());
        ListMultimap<String, AreaUnit> units = ArrayListMultimap.create();
        for (CsvTable.Row row : table.rows()) {
            unit(row).ifPresent(unit -> {
                Optional<AreaUnit> rival = units.get(unit.code()).stream()
                        .filter(each -> each.sharesADayWith(unit))
                        .findFirst();
                if (rival.isPresent()) {
                    Text name = rival.get().name();
                    row.reject(
                            "code",
                            Code.DUPLICATE_ENTRY,
                            unit.code(),
                            Text.of(
                                    "mã này trùng thời gian với " + name.vi() + "; sửa valid_from, valid_to",
                                    name.en() + " bears the code at the same time; mend valid_from and valid_to"));
                } else {
                    units.put(unit.code(), unit);
                }
            });
        }
        return table.loaded(() -> AreaUnits.of(units.values()));
    }

    private static Optional<AreaUnit> unit(CsvTable.Row row) {
        Optional<String> code = row.filled("code");
        Optional<String> vi = row.filled("name_vi");
        Optional<String> en = row.filled("name_en");
        Optional<String> type = row.filled("type");
        Optional<Optional<LocalDate>> from = row.optional("valid_from", Form.DAY);
        Optional<Optional<LocalDate>> to = row.optional("valid_to", Form.DAY);
        if (code.isEmpty() || vi.isEmpty() || en.isEmpty() || type.isEmpty() || from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        ImmutableList<String> successors = row.cell("successor_code")
                .map(codes -> ImmutableList.copyOf(
                        Splitter.on('|').trimResults().omitEmptyStrings().split(codes)))
                .orElse(ImmutableList.of());
        return row.made(
                "code",
                () -> new AreaUnit(
                        new AreaUnit.Key(code.get(), from.get()),
                        Text.of(vi.get(), en.get()),
                        type.get(),
                        row.cell("parent_code"),
                        to.get(),
                        successors));
    }
}
