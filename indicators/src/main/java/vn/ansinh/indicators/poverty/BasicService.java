package vn.ansinh.indicators.poverty;

import java.net.URI;
import java.util.Optional;
import vn.ansinh.core.LegalReference;
import vn.ansinh.core.Text;

/**
 * The twelve indicators of basic social services (chỉ số dịch vụ xã hội cơ bản) of 2022 to 2026, in the order of review sheet
 * B2: Circular 07/2021/TT-BLĐTBXH, Phụ lục III, Mẫu số 3.2, as consolidated in 1315/VBHN-BLĐTBXH.
 */
public enum BasicService {
    /** Việc làm, line 1.1. */
    EMPLOYMENT("1.1", Text.of("Việc làm", "employment")),
    /** Người phụ thuộc trong hộ gia đình, line 1.2. */
    DEPENDANTS("1.2", Text.of("Người phụ thuộc trong hộ gia đình", "dependants in the household")),
    /** Dinh dưỡng, line 2.1. */
    NUTRITION("2.1", Text.of("Dinh dưỡng", "nutrition")),
    /** Bảo hiểm y tế, line 2.2. */
    HEALTH_INSURANCE("2.2", Text.of("Bảo hiểm y tế", "health insurance")),
    /** Trình độ giáo dục của người lớn, line 3.1. */
    ADULT_EDUCATION("3.1", Text.of("Trình độ giáo dục của người lớn", "education of adults")),
    /** Tình trạng đi học của trẻ em, line 3.2. */
    CHILD_SCHOOLING("3.2", Text.of("Tình trạng đi học của trẻ em", "schooling of children")),
    /** Chất lượng nhà ở, line 4.1. */
    HOUSING_QUALITY("4.1", Text.of("Chất lượng nhà ở", "quality of housing")),
    /** Diện tích nhà ở bình quân đầu người, line 4.2. */
    HOUSING_AREA("4.2", Text.of("Diện tích nhà ở bình quân đầu người", "floor area per person")),
    /** Nguồn nước sinh hoạt, line 5.1. */
    WATER("5.1", Text.of("Nguồn nước sinh hoạt", "water for daily use")),
    /** Nhà tiêu hợp vệ sinh, line 5.2. */
    TOILET("5.2", Text.of("Nhà tiêu hợp vệ sinh", "hygienic toilet")),
    /** Sử dụng dịch vụ viễn thông, line 6.1. */
    TELECOM("6.1", Text.of("Sử dụng dịch vụ viễn thông", "use of telecom services")),
    /** Phương tiện phục vụ tiếp cận thông tin, line 6.2. */
    INFORMATION_MEANS("6.2", Text.of("Phương tiện phục vụ tiếp cận thông tin", "means of access to information"));

    private final String line;
    private final Text officialName;

    BasicService(String line, Text officialName) {
        this.line = line;
        this.officialName = officialName;
    }

    /**
     * Returns the official name.
     *
     * @return the name on the sheet, and in English
     */
    public Text officialName() {
        return officialName;
    }

    /**
     * Returns where the sheet has the indicator.
     *
     * @return circular, form and line
     */
    public LegalReference reference() {
        return new LegalReference(
                "07/2021/TT-BLĐTBXH",
                "Phụ lục III, Mẫu số 3.2 (Phiếu B2), dòng " + line,
                Optional.of(URI.create(
                        "https://congbao.chinhphu.vn/van-ban/van-ban-hop-nhat-so-1315-vbhn-bldtbxh-39218.htm")));
    }
}
