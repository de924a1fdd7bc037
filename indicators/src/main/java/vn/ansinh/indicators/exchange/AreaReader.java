package vn.ansinh.indicators.exchange;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        List<AreaUnit> units = new ArrayList<>();
        Map<String, List<AreaUnit>> byCode = new HashMap<>();
        for (CsvTable.Row row : table.rows()) {
            Optional<AreaUnit> unit = unit(row);
            if (unit.isEmpty()) {
                continue;
            }
            byCode.putIfAbsent(unit.get().code(), new ArrayList<>());
            List<AreaUnit> namesakes = byCode.get(unit.get().code());
            Optional<AreaUnit> rival = rival(unit.get(), namesakes);
            if (rival.isPresent()) {
                Text name = rival.get().name();
                row.reject(
                        "code",
                        Code.DUPLICATE_ENTRY,
                        unit.get().code(),
                        Text.of(
                                "mã này trùng thời gian với " + name.vi() + "; sửa valid_from, valid_to",
                                name.en() + " bears the code at the same time; mend valid_from and valid_to"));
            } else {
                namesakes.add(unit.get());
                units.add(unit.get());
            }
        }
        return table.loaded(AreaUnits.of(units));
    }

    private static Optional<AreaUnit> rival(AreaUnit unit, List<AreaUnit> namesakes) {
        for (AreaUnit each : namesakes) {
            if (each.sharesADayWith(unit)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
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
        try {
            return Optional.of(new AreaUnit(
                    new AreaUnit.Key(code.get(), from.get()),
                    Text.of(vi.get(), en.get()),
                    type.get(),
                    row.cell("parent_code"),
                    to.get(),
                    successors(row)));
        } catch (IllegalArgumentException e) {
            row.reject("code", e);
            return Optional.empty();
        }
    }

    private static ImmutableList<String> successors(CsvTable.Row row) {
        ImmutableList.Builder<String> successors = ImmutableList.builder();
        for (String code : row.cell("successor_code").orElse("").split("\\|")) {
            String successor = stripped(code);
            if (!successor.isEmpty()) {
                successors.add(successor);
            }
        }
        return successors.build();
    }

    /** A code without the blanks around it, be they non-breaking. */
    private static String stripped(String code) {
        int begin = 0;
        int end = code.length();
        while (begin < end && isBlank(code.charAt(begin))) {
            begin++;
        }
        while (begin < end && isBlank(code.charAt(end - 1))) {
            end--;
        }
        return code.substring(begin, end);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
