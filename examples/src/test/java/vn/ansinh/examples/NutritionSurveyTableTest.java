package vn.ansinh.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.ansinh.indicators.growth.NutritionSurvey;
import vn.ansinh.indicators.growth.NutritionSurvey.Dropped;

/** The table of a made-up survey, in both languages. */
class NutritionSurveyTableTest {

    private final NutritionSurvey survey = NutritionSurveyTable.survey();

    NutritionSurveyTableTest() throws IOException {}

    @Test
    void childrenThatDoNotCountAreCounted() {
        assertThat(survey.read()).isEqualTo(122);
        assertThat(survey.accepted()).isEqualTo(120);
        assertThat(survey.dropped()).containsEntry(Dropped.TOO_OLD, 1L).containsEntry(Dropped.WITHOUT_CLUSTER, 1L);
        assertThat(survey.tally().degreesOfFreedom()).isEqualTo(10);
    }

    @Test
    void inEnglish() {
        assertThat(NutritionSurveyTable.table(survey, Locale.ENGLISH)).isEqualTo("""
                A made-up survey: 122 children read, 120 used; older than 1,826 days: 1; the cluster is missing: 1
                All
                  stunting: 20.1% [13.2%; 29.4%], n = 120, high
                  underweight: 7.0% [2.6%; 17.2%], n = 119
                  wasting: 4.8% [1.6%; 14.1%], n = 119, low
                  overweight: 2.9% [0.8%; 9.6%], n = 119, low
                  at least one form of malnutrition: 24.6% [15.1%; 37.4%], n = 119
                Area: Rural
                  stunting: 23.3% [13.5%; 37.2%], n = 60, high
                  underweight: 8.3% [2.7%; 22.7%], n = 60
                  wasting: 6.7% [2.1%; 19.1%], n = 60, medium
                  overweight: 3.3% [0.8%; 13.0%], n = 60, low
                  at least one form of malnutrition: 30.0% [17.2%; 46.9%], n = 60
                Area: Urban
                  stunting: 11.7% [5.3%; 23.9%], n = 60, medium
                  underweight: 3.4% [0.8%; 13.2%], n = 59
                  wasting: 0.0% [0.0%; 7.5%], n = 59, very low
                  overweight: 1.7% [0.2%; 14.2%], n = 59, very low
                  at least one form of malnutrition: 10.2% [4.3%; 22.2%], n = 59
                """);
    }

    @Test
    void inVietnamese() {
        assertThat(NutritionSurveyTable.table(survey, Locale.forLanguageTag("vi")))
                .isEqualTo("""
                Điều tra giả định: đọc 122 trẻ, dùng 120; trên 1.826 ngày tuổi: 1; thiếu chùm mẫu: 1
                Tất cả
                  thấp còi: 20,1% [13,2%; 29,4%], n = 120, cao
                  nhẹ cân: 7,0% [2,6%; 17,2%], n = 119
                  gầy còm: 4,8% [1,6%; 14,1%], n = 119, thấp
                  thừa cân, béo phì: 2,9% [0,8%; 9,6%], n = 119, thấp
                  suy dinh dưỡng ít nhất một thể: 24,6% [15,1%; 37,4%], n = 119
                Khu vực: Nông thôn
                  thấp còi: 23,3% [13,5%; 37,2%], n = 60, cao
                  nhẹ cân: 8,3% [2,7%; 22,7%], n = 60
                  gầy còm: 6,7% [2,1%; 19,1%], n = 60, trung bình
                  thừa cân, béo phì: 3,3% [0,8%; 13,0%], n = 60, thấp
                  suy dinh dưỡng ít nhất một thể: 30,0% [17,2%; 46,9%], n = 60
                Khu vực: Thành thị
                  thấp còi: 11,7% [5,3%; 23,9%], n = 60, trung bình
                  nhẹ cân: 3,4% [0,8%; 13,2%], n = 59
                  gầy còm: 0,0% [0,0%; 7,5%], n = 59, rất thấp
                  thừa cân, béo phì: 1,7% [0,2%; 14,2%], n = 59, rất thấp
                  suy dinh dưỡng ít nhất một thể: 10,2% [4,3%; 22,2%], n = 59
                """);
    }
}
