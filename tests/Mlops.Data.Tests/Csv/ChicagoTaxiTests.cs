using System.Globalization;
using CsvHelper;

namespace Mlops.Data.Tests;

/// <summary>The public Chicago taxi data, which lies beside the repository on machines that have it, against CsvHelper.</summary>
public sealed class ChicagoTaxiTests
{
    [Fact]
    public async Task Files_TypedTrips_EqualCsvHelper()
    {
        var path = Path.GetFullPath(Path.Combine(Fixtures.Root(), "..", "shared", "data", "chicago_taxi.csv"));
        Optional.Require(File.Exists(path), "chicago_taxi.csv is not in ../shared/data beside the repository.");
        using var reader = new CsvReader(new StreamReader(path), CultureInfo.InvariantCulture);
        Assert.True(await reader.ReadAsync() && reader.ReadHeader());
        Assert.Equal(reader.HeaderRecord!.Order(), TaxiRow.Schema.Names.Order());
        var rows = 0;
        await foreach (var batch in Data.Csv.Files<TaxiRow>(path, new CsvOptions { BlockBytes = 100_000 }).Source.ReadAsync())
        {
            using (batch)
            {
                for (var i = 0; i < batch.RowCount; i++, rows++)
                {
                    Assert.True(await reader.ReadAsync());
                    Assert.Equal(rows + 1, batch.RowNumber(i));
                    var trip = TaxiRow.Read(batch, i);
                    Assert.Equal(Number(reader, "fare"), trip.Fare);
                    Assert.Equal(Number(reader, "pickup_latitude"), trip.PickupLatitude);
                    Assert.Equal(Number(reader, "dropoff_longitude"), trip.DropoffLongitude);
                    Assert.Equal(Number(reader, "trip_miles"), trip.TripMiles);
                    Assert.Equal(Number(reader, "tips"), trip.Tips);
                    Assert.Equal(reader.GetField<long?>("pickup_census_tract"), trip.PickupCensusTract);
                    Assert.Equal(reader.GetField<int?>("trip_seconds"), trip.TripSeconds);
                    Assert.Equal(Text(reader, "company"), trip.Company);
                    Assert.Equal(Text(reader, "payment_type"), trip.PaymentType);
                }
            }
        }
        Assert.False(await reader.ReadAsync());
        Assert.True(rows > 10_000, $"only {rows} rows");
    }

    private static double? Number(CsvReader reader, string column) =>
        Text(reader, column) is { } text ? double.Parse(text, CultureInfo.InvariantCulture) : null;

    private static string? Text(CsvReader reader, string column) => reader.GetField(column) is { Length: > 0 } text ? text : null;
}
