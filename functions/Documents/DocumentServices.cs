using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Portal.Documents.Archive;
using Portal.Documents.Figures;
using Portal.Documents.Payments;
using Portal.Documents.Search;
using Portal.Platform;
using Portal.Platform.Storage;

namespace Portal.Documents;

public static class DocumentServices
{
    public static FunctionsApplicationBuilder AddDocuments(this FunctionsApplicationBuilder builder)
    {
        builder.Services.AddValidatedOptions<ScanOptions>(ScanOptions.Section);
        builder.Services.AddValidatedOptions<FigureOptions>(FigureOptions.Section);
        builder.Services.AddSingleton<ComparedFigures>();
        builder.Services.AddValidatedOptions<PaymentOptions>(PaymentOptions.Section);
        builder.Services.AddSingleton<PaymentOrders>();
        builder.Services.AddSingleton<ReadingLog>();
        builder.Services.AddSingleton<ArchiveWriter>();
        builder.Services.AddSingleton(StorageNeed.Table(SearchIndex.Search));
        builder.Services.AddSingleton<SearchIndex>();
        builder.Services.AddSingleton<SearchDocuments>();
        builder.Services.AddSingleton<PdfText>();
        builder.Services.AddSingleton<FileAnswer>();
        return builder;
    }
}
