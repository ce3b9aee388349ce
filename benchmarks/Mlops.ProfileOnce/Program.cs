using System.Diagnostics;
using System.Globalization;
using Mlops.Data;
using Mlops.Data.Validation;
using TaxiTips;

var clock = Stopwatch.StartNew();
var statistics = await Csv.Files<TaxiTrip>(args[0]).ProfileAsync();
clock.Stop();
using var self = Process.GetCurrentProcess();
Console.WriteLine(string.Create(
    CultureInfo.InvariantCulture,
    $"profiled {statistics.RowCount:N0} rows in {clock.Elapsed.TotalSeconds:0.00} s, peak memory {self.PeakWorkingSet64 / 1e6:N0} MB"));
